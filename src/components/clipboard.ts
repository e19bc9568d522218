/**
 * Puts a text on the clipboard.
 *
 * @param text what to copy
 * @returns whether that was allowed
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
