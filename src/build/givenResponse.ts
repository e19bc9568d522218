const StreamedResponse = globalThis.Response;

/** What is given of a body; chunks hold until the next one is asked for. */
export type GivenBody = string | Uint8Array | Iterable<Uint8Array>;

/**
 * A response that keeps a body of text, bytes or chunks as it was given. A file needs no stream, and making
 * and reading one costs as much as rendering a small page.
 */
export class GivenResponse extends StreamedResponse {
  /** The body, where it was text, bytes or a stream with its `chunks`; else it is a stream, as ever. */
  readonly given: GivenBody | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const given = givenOf(body);
    super(given === undefined ? body : null, init);
    this.given = given;
  }

  /** What `Response.json` makes is a response too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof StreamedResponse;
  }
}

function givenOf(body: BodyInit | null | undefined): GivenBody | undefined {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  const { chunks } = (body ?? {}) as { chunks?: Iterable<Uint8Array> };
  return chunks;
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
