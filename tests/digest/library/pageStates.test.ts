import { expect, it } from 'vitest';
import { openDraftStore } from '../../../src/digest/library/draftStore.ts';
import { createPageStates } from '../../../src/digest/library/pageStates.ts';
import { type Slug, slugSchema } from '../../../src/schema/index.ts';

interface State {
  title: string;
  stored: { hash: string } | undefined;
}

const slugOf = (number: number): Slug => slugSchema.parse(`paper-${number}`);

it('states are as they were set last, at hand or not, and come in the order in which they were met', () => {
  const drafts = openDraftStore();
  try {
    const states = createPageStates<State>(drafts);
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    for (const number of numbers) {
      states.set(slugOf(number), { title: `${number}`, stored: undefined });
    }
    // One of the first waits in the store by now, one of the last is at hand; both change, then wait again.
    for (const number of [3, 199]) {
      const state = states.get(slugOf(number));
      expect(state?.title).toBe(`${number}`);
      states.set(slugOf(number), { title: `${number} ℓ`, stored: { hash: 'new' } });
      expect(states.get(slugOf(number))?.title).toBe(`${number} ℓ`);
    }
    for (const number of numbers.slice(50, 150)) {
      states.set(slugOf(number), { title: `${number}`, stored: undefined });
    }
    expect(states.has(slugOf(199))).toBe(true);
    expect(states.get(slugOf(200))).toBeUndefined();
    const expected = numbers.map((number) =>
      [3, 199].includes(number)
        ? { title: `${number} ℓ`, stored: { hash: 'new' } }
        : { title: `${number}`, stored: undefined },
    );
    expect([...states.takeAll()]).toEqual(expected);
    expect(states.has(slugOf(3))).toBe(false);
  } finally {
    drafts.close();
  }
});
