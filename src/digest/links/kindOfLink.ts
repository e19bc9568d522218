import type { LinkKind } from '../../schema/paper.ts';
import { CODE_HOST, KIND_OF_ADDRESS, KIND_OF_WORD, PROJECT_HOST } from './hosts.ts';

/** How far back the words that speak of an address are looked for. */
const CONTEXT = 110;

/**
 * Says what a link leads to, by its address and by the words before it.
 *
 * @param url the address, with its scheme
 * @param before the text that stands before it; only the end of its last sentence counts
 * @returns the kind, `other` where nothing tells
 */
export function kindOfLink(url: string, before: string): LinkKind {
  const address = url.replace(/^https?:\/\//i, '').toLowerCase();
  for (const [pattern, kind] of KIND_OF_ADDRESS) if (pattern.test(address)) return kind;

  const said = kindSaid(before);
  if (CODE_HOST.test(address)) return said === 'data' || said === 'demo' ? said : 'code';
  if (PROJECT_HOST.test(address)) return said === 'demo' || said === 'data' ? said : 'project';
  return said ?? 'other';
}

/** The kind that the last sentence before an address names; code wins over what is named beside it. */
function kindSaid(before: string): LinkKind | undefined {
  const near = before.slice(-CONTEXT);
  const sentence = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('? ')) + 1);
  let kind: LinkKind | undefined;
  let nearest = -1;
  for (const [pattern, candidate] of KIND_OF_WORD) {
    for (const match of sentence.matchAll(pattern)) {
      if (candidate === 'code') return 'code';
      if (match.index <= nearest) continue;
      nearest = match.index;
      kind = candidate;
    }
  }
  return kind;
}
