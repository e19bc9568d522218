import { expect, test } from 'vitest';
import { wordsOfPath } from '../../src/components/wordsOfPath.ts';

test.each([
  ['/papers/attention-is-all_you.need/', 'attention is all you need'],
  ['/papers/caf%C3%A9', 'café'],
  ['/100%', '100'],
  ['/papers/a-paper%FF/', 'a paper FF'],
  ['/', ''],
])('the words of %j are %j', (path, words) => {
  expect(wordsOfPath(path)).toBe(words);
});
