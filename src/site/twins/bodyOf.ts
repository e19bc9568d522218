/** Pieces are sent on once so many characters have gathered. */
const CHUNK = 4_000_000;

/**
 * Turns pieces of text into the body of a response. A large file is never one string: at 100,000 papers
 * it would be longer than a string can be.
 *
 * @param pieces the text, piece by piece
 * @returns the text itself where it is short, else a stream of UTF-8
 */
export function bodyOf(pieces: Iterable<string>): string | ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  const gather = (): string => {
    let gathered = '';
    while (gathered.length < CHUNK) {
      const { done, value } = iterator.next();
      if (done) break;
      gathered += value;
    }
    return gathered;
  };
  const first = gather();
  if (first.length < CHUNK) return first;
  let next = first;
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(encoder.encode(next));
        next = gather();
        if (next === '') controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
