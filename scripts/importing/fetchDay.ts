import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import type { DigestInput } from '../../src/digest/importTypes.ts';
import { fetchSource } from '../../src/digest/read/fetchSource.ts';
import { webAddressSchema } from '../../src/schema/index.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';

/** The Hub's list of papers of a day (`?date=YYYY-MM-DD`). */
export const HUB_API = 'https://huggingface.co/api/daily_papers';

/**
 * Asks for the papers of a day.
 *
 * @param from the address of the API
 * @param date the day as `YYYY-MM-DD`
 * @param diagnostics receives why nothing came
 * @returns the answer as a digest of that day; none where nothing came
 * @throws CommandFailure where the address is none, or the day has no papers
 */
export async function fetchDay(
  from: string,
  date: string,
  diagnostics: Diagnostic[],
): Promise<DigestInput[]> {
  if (!webAddressSchema.safeParse(from).success || !URL.canParse(from)) {
    throw new CommandFailure(`--fetch-from ${from} is not a full http or https address.`);
  }
  const address = new URL(from);
  address.searchParams.set('date', date);
  const { bytes, error } = await fetchSource(address);
  if (error !== undefined) {
    diagnostics.push(error);
    return [];
  }
  // An empty list is an answer too, and not a broken one.
  if (/^\s*\[\s*\]\s*$/.test(Buffer.from(bytes.subarray(0, 100)).toString('utf8'))) {
    throw new CommandFailure(`${address.href} lists no paper for ${date}.`);
  }
  return [{ bytes, name: address.href, date, origin: address.href }];
}
