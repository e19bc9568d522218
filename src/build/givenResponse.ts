const StreamedResponse = globalThis.Response;

/**
 * A response that keeps a body of text or bytes as it was given. A file needs no stream, and making and
 * reading one costs as much as rendering a small page.
 */
export class GivenResponse extends StreamedResponse {
  /** The body, where it was text or bytes; else it is a stream, as ever. */
  readonly given: string | Uint8Array | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const isGiven = typeof body === 'string' || body instanceof Uint8Array;
    super(isGiven ? null : body, init);
    this.given = isGiven ? body : undefined;
  }

  /** What `Response.json` makes is a response too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof StreamedResponse;
  }
}

/**
 * Lets all code of this thread make responses that keep their body, until told otherwise.
 *
 * @returns puts the ordinary ones back
 */
export function giveResponses(): () => void {
  globalThis.Response = GivenResponse;
  return () => {
    globalThis.Response = StreamedResponse;
  };
}
