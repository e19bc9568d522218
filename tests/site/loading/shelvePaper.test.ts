import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shelvePaper } from '../../../src/site/loading/shelvePaper.ts';

const FILE =
  'content/papers/2014/cnn-features-off-the-shelf-an-astounding-baseline-for-recognition.mdx';
const page = readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8');

function wordsHashOf(text: string): unknown {
  const shelved = shelvePaper(text, FILE);
  if ('problems' in shelved) throw new Error(shelved.problems[0]?.problem);
  return shelved.data['wordsHash'];
}

describe('shelvePaper', () => {
  it('gives the same fingerprint of words to a paper that another digest names too', () => {
    const again = page.replace(/^digests:\n/m, '$&  - id: "2025-11-14"\n    lines: [ 1, 9 ]\n');
    expect(again).not.toBe(page);
    expect(wordsHashOf(again)).toBe(wordsHashOf(page));
  });

  it.each<[string, (text: string) => string]>([
    ['title', (text) => text.replace(/^title: .*$/m, 'title: "Another Title"')],
    ['topic', (text) => text.replace(/^topics: .*$/m, 'topics: [ "topic-of-its-own" ]')],
    ['abstract', (text) => `${text}\nOne more sentence.\n`],
  ])('gives another to a paper with another %s', (_, change) => {
    const changed = change(page);
    expect(changed).not.toBe(page);
    expect(wordsHashOf(changed)).not.toBe(wordsHashOf(page));
  });
});
