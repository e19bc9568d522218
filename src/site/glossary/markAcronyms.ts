import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Paper } from '../../schema/index.ts';

/** Where letters are no words of the text: formulas, code, links, and what is marked already. */
const OPAQUE_TAGS: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'code',
  'math',
  'pre',
  'script',
  'style',
]);

type Acronym = Paper['acronyms'][number];

function isOpaque({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return OPAQUE_TAGS.has(tagName) || (Array.isArray(className) && className.includes('katex'));
}

/** A text with the parent whose child it is, and where it begins in all the text. */
interface Place {
  node: Text;
  parent: Root | Element;
  start: number;
}

function listTexts(tree: Root): { places: Place[]; text: string } {
  const places: Place[] = [];
  let text = '';
  visit(tree, (node, _index, parent) => {
    if (node.type === 'element' && isOpaque(node)) return SKIP;
    if (node.type === 'text' && parent !== undefined) {
      places.push({ node, parent: parent as Root | Element, start: text.length });
      text += node.value;
    }
    return undefined;
  });
  return { places, text };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Where an acronym is defined: beside its long form; from the beginning where that is not found. */
function definitionStart(text: string, { short, long }: Acronym): number {
  if (!text.includes(short)) return 0;
  const words = escapePattern(long).replaceAll(/\s+/g, '\\s+');
  const name = escapePattern(short);
  const definition = new RegExp(
    `${words}["”’]?\\s*\\(["“‘]?(${name})|(${name})["”’]?\\s*\\(\\s*${words}`,
    'du',
  );
  const indices = definition.exec(text)?.indices;
  return (indices?.[1] ?? indices?.[2])?.[0] ?? 0;
}

/** A letter, digit or underscore at the end of a text: what follows is no word of its own. */
const IN_WORD = /[\p{L}\p{N}_]$/u;

/**
 * Makes the pattern of all acronyms up to the end of a word, the plural included, the longest first.
 * That a word begins there is looked at afterwards: as part of the pattern it would be looked at
 * before every character of the text.
 */
function wordEndings(acronyms: readonly Acronym[]): RegExp {
  const names = acronyms
    .map(({ short }) => short)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapePattern);
  return new RegExp(`(${names.join('|')})s?(?![\\p{L}\\p{N}_])`, 'gu');
}

/** Finds the matches that begin where a word begins. */
function* matchWords(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (IN_WORD.test(text.slice(Math.max(0, match.index - 2), match.index))) {
      pattern.lastIndex = match.index + 1;
    } else {
      yield match;
    }
  }
}

/**
 * Marks acronyms of an abstract with what they stand for, from the place on where the abstract defines
 * them. Formulas, code and links are left alone; no character is added or lost.
 *
 * @param tree the abstract; changed in place
 * @param acronyms what the abstract defines
 */
export function markAcronyms(tree: Root, acronyms: readonly Acronym[]): void {
  if (acronyms.length === 0) return;
  const { places, text } = listTexts(tree);
  const known = new Map(
    acronyms.map((acronym) => [
      acronym.short,
      { long: acronym.long, from: definitionStart(text, acronym) },
    ]),
  );
  const pattern = wordEndings(acronyms);
  for (const { node, parent, start } of places) {
    const parts: ElementContent[] = [];
    let end = 0;
    for (const match of matchWords(node.value, pattern)) {
      const acronym = known.get(match[1] ?? '');
      if (acronym === undefined || start + match.index < acronym.from) continue;
      if (match.index > end)
        parts.push({ type: 'text', value: node.value.slice(end, match.index) });
      end = match.index + match[0].length;
      parts.push({
        type: 'element',
        tagName: 'abbr',
        properties: { title: acronym.long },
        children: [{ type: 'text', value: match[0] }],
      });
    }
    if (parts.length === 0) continue;
    if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
    parent.children.splice(parent.children.indexOf(node), 1, ...parts);
  }
}

/**
 * A rehype plugin, after the formulas are typeset: marks the acronyms that the front matter lists.
 *
 * @returns a transformer that changes the tree in place; it needs Astro's front matter in the file
 */
export function rehypeAcronyms() {
  return (tree: Root, file: { data: object }): void => {
    const { astro } = file.data as { astro?: { frontmatter?: Partial<Pick<Paper, 'acronyms'>> } };
    markAcronyms(tree, astro?.frontmatter?.acronyms ?? []);
  };
}
