/** Pieces are sent on once so many characters have gathered. */
const CHUNK = 65_536;

/**
 * Turns pieces of text into a stream of bytes, so that a large file is never one string: at 100,000
 * papers it would be longer than a string can be.
 *
 * @param pieces the text, piece by piece
 * @returns the text in UTF-8
 */
export function streamText(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let gathered = '';
      while (gathered.length < CHUNK) {
        const { done, value } = iterator.next();
        if (done) {
          if (gathered !== '') controller.enqueue(encoder.encode(gathered));
          controller.close();
          return;
        }
        gathered += value;
      }
      controller.enqueue(encoder.encode(gathered));
    },
  });
}
