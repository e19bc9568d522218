import type { Measurements } from './measureOffprint.ts';
import type { SearchCost } from './measureSearch.ts';
import type { Cost } from './runMeasured.ts';

/** All that a run of the bench has measured. */
export interface BenchNumbers {
  date: string;
  machine: string;
  offprint: Measurements;
  search: SearchCost;
  /** What the same papers cost elsewhere, search index included. */
  peers: Record<string, Cost>;
}

/**
 * Prints what was measured as Markdown.
 *
 * @param numbers what was measured
 * @returns tables, the costs of peers with their ratio to this project's cold build
 */
export function printTable({ date, machine, offprint, search, peers }: BenchNumbers): string {
  const { papers, steps, files, searchFiles, largestPage } = offprint;
  const cold = steps['cold build'];
  const ratio = ({ cpu, wall }: Cost) => {
    if (cold === undefined) return '';
    const value = cpu === undefined || cold.cpu === undefined ? wall / cold.wall : cpu / cold.cpu;
    return value.toFixed(2);
  };
  const rows = [
    ...Object.entries(steps).map(([step, cost]) => [step, cost, ratio(cost)] as const),
    ...Object.entries(peers).map(([peer, cost]) => [`${peer}, cold`, cost, ratio(cost)] as const),
  ];
  return [
    `${papers.toLocaleString('en-US')} papers, ${date}, ${machine}`,
    '',
    '| step | wall s | CPU s | peak MB | of our cold build |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ([step, { wall, cpu, memory }, of]) =>
        `| ${step} | ${wall.toFixed(1)} | ${cpu?.toFixed(1) ?? '–'} | ${memory?.toFixed(0) ?? '–'} | ${of} |`,
    ),
    '',
    `${files.toLocaleString('en-US')} files, ${searchFiles.toLocaleString('en-US')} of them for search; the largest paper page has ${largestPage.whole.toFixed(0)} KB, ${largestPage.compressed.toFixed(1)} KB compressed.`,
    `Search: first result after ${search.first.toFixed(0)} ms, ${search.fetched.toFixed(0)} KB fetched; the next after ${search.next.toFixed(0)} ms.`,
  ].join('\n');
}
