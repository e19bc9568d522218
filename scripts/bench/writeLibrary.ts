import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SampleAbstract } from './abstracts.ts';

/** How many papers a daily digest has. */
export const PAPERS_PER_DIGEST = 50;

const DAY = 86_400_000;
/** The first digest; all papers of the corpus are older. */
const FIRST_DIGEST = Date.UTC(2026, 0, 1);
const SHORT_DAY = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});
const FULL_DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const content = fileURLToPath(new URL('../../content', import.meta.url));

/**
 * Makes papers out of abstracts: where more are wanted than there are, they come again, in earlier
 * years and under other titles.
 *
 * @param abstracts at least one
 * @param count how many papers
 * @returns the papers, the oldest first
 */
export function multiplyAbstracts(
  abstracts: readonly SampleAbstract[],
  count: number,
): SampleAbstract[] {
  const papers = Array.from({ length: count }, (_, at): SampleAbstract => {
    const one = abstracts[at % abstracts.length];
    if (one === undefined) throw new RangeError('there is no abstract to make papers of');
    const round = Math.floor(at / abstracts.length);
    if (round === 0) return one;
    const year = Number(one.date.slice(0, 4)) - round;
    return {
      ...one,
      title: `${one.title}: study ${round + 1} of sample ${at}`,
      date: `${year}${one.date.slice(4)}`,
      abstract: `Sample ${at}, series ${round + 1}. ${one.abstract}`,
    };
  });
  return papers.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * Writes papers as digests of consecutive days, in the text form that the import reads.
 *
 * @param folder the folder `content` of a library, which is made anew with this project's topics
 * @param papers the papers, the oldest first
 */
export function writeLibrary(folder: string, papers: readonly SampleAbstract[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'digests'), { recursive: true });
  for (const part of ['topics', 'site.yaml']) {
    cpSync(join(content, part), join(folder, part), { recursive: true });
  }
  for (let at = 0; at < papers.length; at += PAPERS_PER_DIGEST) {
    writeDigest(folder, at / PAPERS_PER_DIGEST, papers.slice(at, at + PAPERS_PER_DIGEST));
  }
}

/**
 * Writes one digest.
 *
 * @param folder the folder `content` of a library
 * @param number which digest, from 0: the day of the first and so many days more
 * @param papers its papers
 * @returns the path of its file
 */
export function writeDigest(
  folder: string,
  number: number,
  papers: readonly SampleAbstract[],
): string {
  const day = new Date(FIRST_DIGEST + number * DAY);
  const file = join(folder, 'digests', day.toISOString().slice(0, 10));
  writeFileSync(`${file}.yaml`, `date: "${day.toISOString().slice(0, 10)}"\ntitle: Daily Papers\n`);
  writeFileSync(`${file}.txt`, printDigest(day, papers));
  return `${file}.txt`;
}

function printDigest(day: Date, papers: readonly SampleAbstract[]): string {
  const masthead = `new\n\nDaily Papers\n\nbyAK and the research community\n\n${SHORT_DAY.format(day)}\n\n`;
  const entries = papers.map(({ title, abstract, authors = 3, date }) => {
    const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    const submitted = FULL_DAY.format(new Date(date));
    return `${words(title)}\n\n${words(abstract)}\n\n  • ${authors} authors\n·\n${submitted}\n`;
  });
  return masthead + entries.join('\n');
}
