/**
 * Escapes text for XML content and quoted attributes.
 *
 * @param text any string
 * @returns the text without what XML 1.0 cannot hold: control characters, lone surrogates,
 *   U+FFFE and U+FFFF (section 2.2, production Char)
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Writes an element.
 *
 * @param name its name, with attributes if it has any
 * @param text what it says; nothing leaves the element out
 * @returns a line, escaped; empty where there is nothing to say
 */
export function element(name: string, text: string | undefined): string {
  if (text === undefined) return '';
  return `<${name}>${escapeXml(text)}</${name.replace(/ .*/s, '')}>\n`;
}
