import { expect, it, vi } from 'vitest';
import { withScore } from '../../../../src/components/search/engine/pagefind.ts';

it('a result with another score holds on to the one that Pagefind gave', async () => {
  const page = { url: '/', excerpt: '', content: '', locations: [], meta: {}, filters: {} };
  const result = { id: 'x', score: 1, words: [3], data: vi.fn(async () => page) };
  const other = withScore(result, 7);
  expect(other).toMatchObject({ id: 'x', score: 7, words: [3] });
  result.data = vi.fn(async () => page);
  expect(await other.data()).toBe(page);
  expect(result.data).toHaveBeenCalledOnce();
  expect(result.score).toBe(1);
});
