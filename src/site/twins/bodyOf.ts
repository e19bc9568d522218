import { gatherChunks } from '../pieces/gatherChunks.ts';

/** The body of a file, for whoever can write it chunk by chunk and for whoever wants a stream. */
export interface FileBody extends ReadableStream<Uint8Array> {
  /** What the stream gives; each chunk holds until the next one is asked for. */
  chunks: Iterable<Uint8Array>;
}

/**
 * Turns the pieces of a file into the body of a response. A large file is never one string: at 100,000 papers
 * it would be longer than a string can be.
 *
 * @param pieces the text, piece by piece, or its bytes, which may change once the next piece is asked for
 * @returns a stream of UTF-8, and the same in chunks; only one of the two can be read
 */
export function bodyOf(pieces: Iterable<string | Uint8Array>): FileBody {
  const chunks = gatherChunks(pieces);
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = chunks.next();
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value));
      },
    },
    { highWaterMark: 0 },
  );
  return Object.assign(stream, { chunks });
}
