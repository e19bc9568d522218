import type { BenchResult } from './benchResult.ts';
import type { Cost } from './runMeasured.ts';

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const optional = (value: number | undefined, digits = 0): string =>
  value === undefined ? '–' : number(value, digits);

/**
 * Prints what was measured as Markdown.
 *
 * @param result what was measured
 * @returns tables, each cost with its ratio to this project's cold build by processor time
 */
export function printTable(result: BenchResult): string {
  const { papers, runs, date, machine, load, offprint, search, peers } = result;
  const { steps, files, searchFiles, pages } = offprint;
  const cold = steps['cold build'];
  const ratio = ({ cpu, wall }: Cost) =>
    cpu === undefined || cold.cpu === undefined ? wall / cold.wall : cpu / cold.cpu;
  const rows = [
    ...Object.entries(steps).map(([step, cost]) => [`Offprint, ${step}`, cost] as const),
    ...Object.entries(peers).map(([peer, cost]) => [`${peer}, cold build`, cost] as const),
  ];
  return [
    `${number(papers)} papers, ${date}, ${machine}; ${runs === 1 ? 'one run' : `medians of ${runs} runs`}, load before ${number(load, 1)}`,
    '',
    '| step | wall s | CPU s | peak MB | of our cold build |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ([step, cost]) =>
        `| ${step} | ${number(cost.wall, 1)} | ${optional(cost.cpu, 1)} | ${optional(cost.memory)} | ${number(ratio(cost), 2)} |`,
    ),
    '',
    `${number(files)} files, ${number(searchFiles)} of them for search; paper pages have ${number(pages.median.whole, 1)} KB, ${number(pages.median.compressed, 1)} KB compressed (the largest ${number(pages.largest.whole, 1)} and ${number(pages.largest.compressed, 1)}).`,
    `Search: first result after ${number(search.first)} ms on the open page, ${number(search.opened)} ms after opening the address; ${number(search.fetched)} KB fetched; then ${number(search.next)} ms, and ${number(search.twoWords)} ms for two words.`,
  ].join('\n');
}
