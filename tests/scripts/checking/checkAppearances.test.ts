import { describe, expect, it } from 'vitest';
import { checkAppearances } from '../../../scripts/checking/checkAppearances.ts';
import type { DigestId } from '../../../src/schema/index.ts';

const page = (slug: string, from: number, to: number, id = '2025-11-13') => ({
  file: `papers/2025/${slug}.mdx`,
  slug,
  digests: [{ id: id as DigestId, lines: [from, to] as [number, number] }],
});

describe('the lines that pages name of a digest', () => {
  it('are those of one paper each', () => {
    expect(
      checkAppearances([page('b', 9, 15), page('a', 1, 8), page('c', 9, 12, '2025-11-14')]),
    ).toEqual([]);
  });

  it('may all be one line', () => {
    expect(checkAppearances([page('a', 1, 1), page('b', 1, 1), page('c', 1, 1)])).toEqual([]);
  });

  it('may meet in one line, as in JSON', () => {
    expect(checkAppearances([page('a', 2, 10), page('b', 10, 18), page('c', 18, 20)])).toEqual([]);
  });

  it('are looked at beyond the next paper', () => {
    const found = checkAppearances([page('long', 1, 40), page('a', 2, 8), page('b', 20, 28)]);
    expect(found.map(({ file }) => file)).toEqual(['papers/2025/a.mdx', 'papers/2025/b.mdx']);
  });

  it('are a lost entry’s where another paper has them', () => {
    const found = checkAppearances([page('a', 1, 8), page('lost', 5, 12), page('b', 13, 20)]);
    expect(found.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['digest-invalid', 'warning', 'papers/2025/lost.mdx'],
    ]);
    expect(found[0]?.message).toContain('lines 5 to 12 of 2025-11-13 are those of the paper “a”');
  });
});
