import { expect, it } from 'vitest';
import { openJsonReport } from '../../../scripts/importing/jsonReport.ts';

/** Gives what is printed, piece by piece. */
function printed(run: (report: ReturnType<typeof openJsonReport>) => void): string[] {
  const pieces: string[] = [];
  run(openJsonReport((text) => pieces.push(text)));
  return pieces;
}

it('prints comparisons as they come, and the rest behind them', () => {
  const pieces = printed((report) => {
    report.add({ path: 'digests/a.txt', lines: 5 });
    report.add({ path: 'papers/b.mdx', before: 'x\n', after: '“y”\n' });
    report.finish({ filesCompared: 2, papers: 1, diagnostics: [] });
  });
  expect(JSON.parse(pieces.join(''))).toEqual({
    comparisons: [
      { path: 'digests/a.txt', lines: 5 },
      { path: 'papers/b.mdx', before: 'x\n', after: '“y”\n' },
    ],
    filesCompared: 2,
    papers: 1,
    diagnostics: [],
  });
  expect(pieces.length).toBeGreaterThan(4);
});

it('says where nothing would change, and nothing of it where no dry run was', () => {
  const dry = printed((report) => report.finish({ filesCompared: 0, diagnostics: [] }));
  expect(JSON.parse(dry.join(''))).toEqual({ comparisons: [], filesCompared: 0, diagnostics: [] });
  const real = printed((report) => report.finish({ papers: 3, diagnostics: [] }));
  expect(JSON.parse(real.join(''))).toEqual({ papers: 3, diagnostics: [] });
});
