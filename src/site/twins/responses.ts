import type { SiteContext } from '../context.ts';
import { type Feed, feedFormats } from '../feeds/index.ts';
import type { LibraryPaper } from '../library.ts';
import { framePieces } from '../pieces/fileFrame.ts';
import { bodyOf } from './bodyOf.ts';
import { keepAllPieces, paperPieces } from './paperPieces.ts';
import type { PapersFormat } from './papersFormat.ts';

/** Says what a file is; all of them are UTF-8. */
const typed = (mediaType: string) => ({
  headers: { 'Content-Type': `${mediaType}; charset=utf-8` },
});

/** Finds a format by the extension in an address. */
function formatOf<Format extends { extension: string }>(
  formats: readonly Format[],
  extension: string | undefined,
): Format {
  const format = formats.find((one) => one.extension === extension);
  if (format === undefined) throw new Error(`there is no format “${extension}”`);
  return format;
}

/**
 * Serves papers as a file.
 *
 * @param context the site
 * @param papers the papers
 * @param formats the formats there are
 * @param extension which of them
 * @returns the file
 */
export function papersResponse(
  context: SiteContext,
  papers: readonly LibraryPaper[],
  formats: readonly PapersFormat[],
  extension: string | undefined,
): Response {
  const { mediaType, frame, print } = formatOf(formats, extension);
  if (papers === context.library.papers) keepAllPieces(context);
  return new Response(
    bodyOf(framePieces(frame, paperPieces(context, papers, print))),
    typed(mediaType),
  );
}

let latest: { subject: unknown; feed: Feed } | undefined;

/**
 * Serves a feed. Its formats are written one after the other, so the last feed is kept, and no more:
 * those of all digests hold every abstract.
 *
 * @param context the site
 * @param subject what the feed is of, to know it again
 * @param make makes the feed
 * @param extension which format
 * @returns the file
 */
export function feedResponse(
  { site }: SiteContext,
  subject: unknown,
  make: () => Feed,
  extension: string | undefined,
): Response {
  const { mediaType, print } = formatOf(feedFormats(site), extension);
  const feed = latest !== undefined && latest.subject === subject ? latest.feed : make();
  latest = { subject, feed };
  return new Response(print(feed), typed(mediaType));
}
