/**
 * Hands the reader a file.
 *
 * @param name the name to save it by
 * @param type its media type
 * @param text its content
 */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
