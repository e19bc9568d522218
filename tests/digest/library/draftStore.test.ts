import { expect, test } from 'vitest';
import {
  type Draft,
  type DraftStore,
  openDraftStore,
} from '../../../src/digest/library/draftStore.ts';
import fc from '../../support/fastCheck.ts';

const keep = (store: DraftStore, text: string) => store.keep(Buffer.from(text));
const read = (store: DraftStore, draft: Draft) => store.read(draft).toString();

test('texts of any length are read as they were kept, whether they are in the file by then or not', () => {
  const lengths = fc.oneof(fc.nat(2000), fc.integer({ min: 100_000, max: 300_000 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(lengths, fc.boolean()), { maxLength: 12 }), (kept) => {
      const store = openDraftStore();
      try {
        const texts = kept.map(([length], at) => `${at}é`.repeat(length / 3));
        const drafts = texts.map((text, at) => {
          const draft = keep(store, text);
          if (kept[at]?.[1] === true && read(store, draft) !== text) throw new Error(`text ${at}`);
          return draft;
        });
        expect(drafts.every((draft, at) => read(store, draft) === texts[at])).toBe(true);
      } finally {
        store.close();
      }
    }),
    { numRuns: 30 },
  );
});

test('texts stay in memory where no file can be written', () => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = '/dev/null/nowhere';
  const store = openDraftStore();
  try {
    const texts = ['short', 'long'.repeat(100_000), 'short again', 'é'.repeat(200_000), ''];
    const drafts = texts.map((text) => keep(store, text));
    expect(drafts.map((draft) => read(store, draft))).toEqual(texts);
  } finally {
    store.close();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});
