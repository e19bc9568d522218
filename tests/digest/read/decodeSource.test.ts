import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../src/digest/read/decodeSource.ts';
import fc from '../../support/fastCheck.ts';

/** Decodes bytes that come in pieces of so many. */
function decode(bytes: Uint8Array | string, piece = 1 << 20) {
  const { source, error } = decodeSource(piecesOf(Buffer.from(bytes as string), piece), 'file');
  return { lines: source && [...source.lines], error };
}

const piecesOf = (bytes: Uint8Array, piece: number) =>
  Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  );

describe('a source is decoded', () => {
  it.each<[string, string[]]>([
    ['one', ['one']],
    ['one\ntwo\n', ['one', 'two', '']],
    ['one\r\ntwo\rthree\n\rfour', ['one', 'two', 'three', '', 'four']],
    ['one\r\r\ntwo\r', ['one', '', 'two', '']],
    ['\ufeffone\n\ufefftwo', ['one', '\ufefftwo']],
    ['• ö — 😀\nℝ', ['• ö — 😀', 'ℝ']],
  ])('%j', (text, lines) => {
    expect(decode(text).lines).toEqual(lines);
  });

  const sign = fc.constantFrom('a', 'ö', '•', '😀', '\r', '\n', '\r\n', ' ', 'x');
  const text = fc.array(sign).map((signs) => `x${signs.join('')}`);
  const size = fc.integer({ min: 1, max: 9 });

  it('into the same lines as when it is decoded as a whole, whatever the pieces it comes in', () => {
    fc.assert(
      fc.property(text, size, fc.constantFrom('utf8', 'utf16le'), (text, size, encoding) => {
        const mark = encoding === 'utf8' ? '' : '\ufeff';
        const bytes = Buffer.from(mark + text, encoding as BufferEncoding);
        expect(decode(bytes, size).lines).toEqual(text.split(/\r\n|[\n\r]/));
      }),
    );
  });

  it('or refused for the same reason, whatever the pieces it comes in', () => {
    const bytes = fc.uint8Array({ maxLength: 30 });
    fc.assert(
      fc.property(bytes, size, (bytes, size) => {
        expect(decode(bytes, size)).toEqual(decode(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['UTF-16, little endian', [0xff, 0xfe, 0x41, 0, 0x0a, 0, 0x42, 0]],
    ['UTF-16, big endian', [0xfe, 0xff, 0, 0x41, 0, 0x0a, 0, 0x42]],
  ])('in %s', (_name, bytes) => {
    expect(decode(Uint8Array.from(bytes)).lines).toEqual(['A', 'B']);
  });

  const words = 'words enough that one sign in a hundred may be none '.repeat(3);

  it.each<[string, Uint8Array, number[], string[]]>([
    ['NUL', Buffer.from(`a\n${words}\0b\n`), [2], [`${words}b`]],
    ['an escape', Buffer.from(`a\n${words}\u001b[0m\n`), [2], [`${words}[0m`]],
    ['a control character of two bytes', Buffer.from(`${words}\u0085`), [1], [words]],
    [
      'half a character in UTF-8',
      Buffer.concat([Buffer.from(words), Buffer.from([0xed, 0xa0, 0x80])]),
      [1],
      [`${words}\ufffd`],
    ],
    ['half a character in UTF-16', Buffer.from(`\ufeff${words}\ud800x`, 'utf16le'), [1], [words]],
    ['NUL in UTF-16', Buffer.from(`\ufeffa\n${words}\0`, 'utf16le'), [2], [words]],
  ])('and is read with a warning where %s stands in it', (_name, bytes, lines, expected) => {
    for (const piece of [1, 7, 1000]) {
      const { source, inspected, error } = decodeSource(piecesOf(bytes, piece), 'file');
      expect(error).toBeUndefined();
      const text = [...(source?.lines ?? [])].join('\n');
      for (const line of expected) expect(text).toContain(line);
      expect(text).not.toContain('\0');
      expect(inspected?.warning).toMatchObject({ code: 'characters-unusable', line: lines[0] });
    }
  });

  it('counts the lines, and names some', () => {
    const text = `${words}\u0001\n`.repeat(9);
    const { inspected } = decodeSource([Buffer.from(text)], 'file');
    expect(inspected?.warning?.line).toBe(1);
    expect(inspected?.warning?.message).toMatch(
      /^this line \(and so 2, 3, 4, 5 and others, 9 in all\) has control characters/,
    );
  });

  it('with signs of replacement that the author wrote, without a warning', () => {
    const { inspected } = decodeSource([Buffer.from(`${words}\ufffd`)], 'file');
    expect(inspected?.warning).toBeUndefined();
  });

  it.each([
    ['Latin-1', [0x41, 0x0a, 0xfc, 0x62], 'file-encoding', 2],
    ['a surrogate in UTF-8', [0x41, 0x0a, 0x0a, 0xed, 0xa0, 0x80], 'file-encoding', 3],
    ['NUL', [0x41, 0x0a, 0x00, 0x0a], 'file-binary', 2],
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
      'file-binary',
      1,
    ],
    ['half a character at the end', [0x41, 0xe2, 0x82], 'file-encoding', 1],
    ['half a pair in UTF-16', [0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x41, 0], 'file-encoding', 1],
    ['nothing', [], 'file-empty', 1],
    ['line ends and spaces alone', [0x0a, 0x0d, 0x0a, 0x20, 0x09, 0x0c, 0x0a], 'file-empty', 1],
    ['a mark and other spaces alone', [0xef, 0xbb, 0xbf, 0x0a, 0xc2, 0xa0, 0x0a], 'file-empty', 1],
    ['half of UTF-16', [0xff, 0xfe, 0x41], 'file-encoding', 1],
  ])('but not where it has %s', (_name, bytes, code, line) => {
    expect(decode(Uint8Array.from(bytes)).error).toMatchObject({ code, line });
  });
});
