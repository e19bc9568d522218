import { expect, it } from 'vitest';
import { papersPerYear } from '../../../src/site/plots/papersPerYear.ts';
import { sampleContext, samplePaper } from '../sampleLibrary.ts';

const room = { any: { width: 320, height: 100 } };

/** What the figure of papers of these dates says in words. */
function captionOf(...dates: (string | undefined)[]): string | undefined {
  const papers = dates.map((date, at) => samplePaper({ title: `P ${at}`, date }));
  return papersPerYear('p', sampleContext(papers).library.papers, room)?.caption;
}

it.each([
  [['2024-01-01'], '1 paper first submitted in 2024.'],
  [
    ['2022-01-01', '2024-01-01', '2024-05-01'],
    '3 papers first submitted from 2022 to 2024, 2 of them in 2024.',
  ],
  [['2022-01-01', '2024-01-01'], '2 papers first submitted from 2022 to 2024.'],
  [
    ['2024-01-01', undefined, undefined],
    '1 paper first submitted in 2024. 2 papers without a date left out.',
  ],
  [[undefined], undefined],
])('papers of %j: %s', (dates, caption) => {
  expect(captionOf(...dates)).toBe(caption);
});
