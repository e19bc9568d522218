/** How the pieces of a file, such as the entries of a bibliography, are put together. */
export interface FileFrame {
  opening: string;
  between: string;
  closing: string;
  /** The file where there is no piece. */
  empty: string;
}

/** A JSON array, an item a line or more. */
export const ARRAY_FRAME: FileFrame = {
  opening: '[\n',
  between: ',\n',
  closing: '\n]\n',
  empty: '[]\n',
};

/**
 * Puts the pieces of a file together.
 *
 * @param frame what stands around and between them
 * @param pieces the pieces, as text or as bytes
 * @returns all that the file consists of, in order
 */
export function* framePieces<Piece>(
  { opening, between, closing, empty }: FileFrame,
  pieces: Iterable<Piece>,
): Generator<Piece | string> {
  let before = opening;
  let isEmpty = true;
  for (const piece of pieces) {
    if (before !== '') yield before;
    yield piece;
    before = between;
    isEmpty = false;
  }
  yield isEmpty ? empty : closing;
}
