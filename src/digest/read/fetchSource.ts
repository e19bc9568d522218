import type { Diagnostic } from '../diagnostic.ts';

/** What an answer may cost. */
export interface FetchLimits {
  /** Milliseconds until the last byte must be there. */
  timeout: number;
  /** Bytes; a day of the Hub's papers has some hundred thousand. */
  size: number;
}

const LIMITS: FetchLimits = { timeout: 30_000, size: 50_000_000 };
const BY_HAND = 'Save the answer or the papers page in a browser, and import the file';

/**
 * Fetches a source.
 *
 * @param address where it is
 * @param limits what it may cost
 * @returns its bytes as they came, or an error that says why there are none; never throws
 */
export async function fetchSource(
  address: URL,
  limits: FetchLimits = LIMITS,
): Promise<{ bytes: Uint8Array; error?: never } | { bytes?: never; error: Diagnostic }> {
  const refuse = (message: string, remedy: string) => ({
    error: {
      code: 'fetch-failed',
      severity: 'error',
      file: address.href,
      message,
      remedy,
    } as const,
  });
  // How much of the answer has come, once there is one.
  let size: number | undefined;
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json', 'user-agent': 'offprint' },
      signal: AbortSignal.timeout(limits.timeout),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return refuse(`the server answered ${response.status}`, remedyOf(response.status));
    }
    const chunks: Uint8Array[] = [];
    size = 0;
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
      size += read.value.length;
      if (size > limits.size) {
        await reader?.cancel();
        return refuse(`the answer is longer than ${limits.size} bytes`, BY_HAND);
      }
      chunks.push(read.value);
    }
    return { bytes: Buffer.concat(chunks) };
  } catch (cause) {
    if ((cause as Error).name === 'TimeoutError') {
      return refuse(`no whole answer came within ${limits.timeout / 1000} seconds`, BY_HAND);
    }
    const reason = reasonOf(cause);
    return size === undefined
      ? refuse(`the network does not allow it (${reason})`, BY_HAND)
      : refuse(`the answer broke off after ${size} bytes (${reason})`, `Try again. ${BY_HAND}`);
  }
}

function remedyOf(status: number): string {
  if (status === 404) return 'Check the day: the server has nothing there';
  if (status === 429) return 'Wait some minutes and try again';
  return `Try again later. ${BY_HAND}`;
}

/** A network error hides its reason in its cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
