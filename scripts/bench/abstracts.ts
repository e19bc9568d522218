import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { z } from 'astro/zod';

const recordSchema = z.object({
  title: z.string().min(1),
  abstract: z.string().min(1),
  authors: z.int().positive().optional(),
  date: z.iso.date(),
});

/** A paper to make libraries of. */
export type SampleAbstract = z.infer<typeof recordSchema>;

/** 20,000 abstracts that may lie beside the repository, and the 2,586 that lie in it. */
const CORPUS = fileURLToPath(
  new URL('../../../shared/corpus/abstracts-20k.jsonl.gz', import.meta.url),
);
const FIXTURE = fileURLToPath(
  new URL('../../tests/fixtures/topics/fitting.jsonl', import.meta.url),
);

/**
 * Reads abstracts to make a library of.
 *
 * @param file JSON Lines with title, abstract, authors and date, `.jsonl` or `.jsonl.gz`; the corpus
 *   where one is there, else the fixture of the tests
 * @param most how many to read at most
 * @returns the abstracts, in the order of the file
 * @throws where the file is not there or a line is no abstract
 */
export async function readAbstracts(
  file: string | undefined,
  most: number,
): Promise<SampleAbstract[]> {
  const path = file ?? (existsSync(CORPUS) ? CORPUS : FIXTURE);
  const bytes = createReadStream(path);
  const input = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const abstracts: SampleAbstract[] = [];
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue;
    abstracts.push(readRecord(JSON.parse(line)));
    if (abstracts.length === most) break;
  }
  return abstracts;
}

/** The fixtures call the abstract `text`, and have the month in arXiv's identifier, if at all. */
function readRecord(record: Record<string, unknown>): SampleAbstract {
  const [, year = '25', month = '06'] = /^(\d\d)(0[1-9]|1[0-2])\./.exec(String(record.id)) ?? [];
  const title = String(record.text).split(' ', 9).join(' ');
  const date = `20${year}-${month}-15`;
  return recordSchema.parse({ title, abstract: record.text, date, ...record });
}
