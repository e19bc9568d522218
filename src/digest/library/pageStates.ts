import type { Slug } from '../../schema/index.ts';
import type { Draft, DraftStore } from './draftStore.ts';

/** So many papers are at hand; the others wait in the store. */
const MOST_AT_HAND = 32;

/** The papers that an import has met, by slug, in the order in which it met them. */
export interface PageStates<State> {
  has(slug: Slug): boolean;
  /** The state of a paper; changes to it count once it is set again. */
  get(slug: Slug): State | undefined;
  set(slug: Slug, state: State): void;
  /** Gives all papers, each of which is forgotten then. */
  takeAll(): Generator<State, void>;
}

/**
 * Makes room for any number of papers in memory that hardly grows with their number.
 *
 * @param drafts where their states wait, as JSON
 */
export function createPageStates<State>(drafts: DraftStore): PageStates<State> {
  const states = new Map<Slug, Draft | undefined>();
  /** Those at hand, the longest unused first. What waits of them, if any, is out of date. */
  const atHand = new Map<Slug, State>();

  function open(slug: Slug): State | undefined {
    const draft = states.get(slug);
    return atHand.get(slug) ?? (draft && (JSON.parse(drafts.read(draft).toString()) as State));
  }
  return {
    has: (slug) => states.has(slug),
    get: open,
    set(slug, state) {
      if (!states.has(slug)) states.set(slug, undefined);
      atHand.delete(slug);
      atHand.set(slug, state);
      const [oldest] = atHand;
      if (atHand.size <= MOST_AT_HAND || oldest === undefined) return;
      states.set(oldest[0], drafts.keep(Buffer.from(JSON.stringify(oldest[1]))));
      atHand.delete(oldest[0]);
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
