import { expect, it } from 'vitest';
import { compareDigestIds } from '../../src/schema/index.ts';

it('puts digests in order of day and number', () => {
  const ids = ['2025-11-13-10', '2025-11-14', '2025-11-13-2', '2025-11-13', '', '2024-12-31'];
  expect(ids.sort(compareDigestIds)).toEqual([
    '',
    '2024-12-31',
    '2025-11-13',
    '2025-11-13-2',
    '2025-11-13-10',
    '2025-11-14',
  ]);
});
