import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../src/digest/read/decodeSource.ts';

/** Decodes bytes that come in pieces of so many. */
function decode(bytes: Uint8Array | string, piece = 1 << 20) {
  const whole = Buffer.from(bytes as string);
  const pieces = Array.from({ length: Math.ceil(whole.length / piece) }, (_, at) =>
    whole.subarray(at * piece, (at + 1) * piece),
  );
  const { source, error } = decodeSource(pieces, 'file');
  return { lines: source && [...source.lines], error };
}

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

  it.each([
    ['Latin-1', [0x41, 0x0a, 0xfc, 0x62], 'file-encoding', 2],
    ['a surrogate in UTF-8', [0x41, 0x0a, 0x0a, 0xed, 0xa0, 0x80], 'file-encoding', 3],
    ['NUL', [0x41, 0x0a, 0x00, 0x0a], 'file-binary', 2],
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
