import type { Slug } from '../../schema/index.ts';
import type { PaperText } from '../identify/mergePaper.ts';
import type { Draft, DraftStore } from './draftStore.ts';

/** So many papers are at hand; the text of the others waits in the store. */
const MOST_AT_HAND = 32;

/** The papers that an import has met, by slug, in the order in which it met them. */
export interface PageStates<State extends PaperText> {
  has(slug: Slug): boolean;
  /** The state of a paper; changes to it count once it is set again. */
  get(slug: Slug): State | undefined;
  set(slug: Slug, state: State): void;
  /** Gives all papers, each of which is forgotten then. */
  takeAll(): Generator<State, void>;
}

/**
 * Makes room for any number of papers in memory that does not grow with their texts.
 *
 * @param drafts where the texts wait
 */
export function createPageStates<State extends PaperText>(drafts: DraftStore): PageStates<State> {
  type Rest = Omit<State, keyof PaperText>;
  const states = new Map<Slug, State | { draft: Draft; rest: Rest }>();
  /** Those at hand, the longest unused first. */
  const atHand = new Set<Slug>();

  function open(slug: Slug): State | undefined {
    const found = states.get(slug);
    if (found === undefined || !('draft' in found)) return found;
    const text = JSON.parse(drafts.read(found.draft).toString()) as PaperText;
    return { ...found.rest, ...text } as State;
  }
  function putAway(slug: Slug): void {
    atHand.delete(slug);
    const { frontMatter, body, ...rest } = states.get(slug) as State;
    const draft = drafts.keep(Buffer.from(JSON.stringify({ frontMatter, body })));
    states.set(slug, { draft, rest });
  }
  return {
    has: (slug) => states.has(slug),
    get: open,
    set(slug, state) {
      states.set(slug, state);
      atHand.delete(slug);
      atHand.add(slug);
      const [oldest] = atHand;
      if (atHand.size > MOST_AT_HAND && oldest !== undefined) putAway(oldest);
    },
    *takeAll() {
      for (const slug of states.keys()) {
        const state = open(slug) as State;
        states.delete(slug);
        atHand.delete(slug);
        yield state;
      }
    },
  };
}
