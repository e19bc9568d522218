/**
 * Hears of Ctrl-C and of a polite request to end.
 *
 * @returns a signal that is aborted then; a second Ctrl-C ends the process at once
 */
export function listenForInterruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => controller.abort());
  }
  return controller.signal;
}

/**
 * Waits until a command is interrupted.
 *
 * @param signal from {@link listenForInterruption}
 */
export async function waitForInterruption(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
