import { describe, expect, it } from 'vitest';
import { CborReader, CborWriter } from '../../../../scripts/site/searchIndex/cbor.ts';
import fc from '../../../support/fastCheck.ts';

describe('CBOR', () => {
  it.each([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [1_000_000, '1a000f4240'],
    [-1, '20'],
    [-500, '3901f3'],
  ])('writes %d as RFC 8949 does, and reads it', (value, bytes) => {
    const writer = new CborWriter();
    writer.writeInteger(value);
    expect(writer.view().toString('hex')).toBe(bytes);
    expect(new CborReader(writer.view()).readInteger()).toBe(value);
  });

  it('reads what it writes, whatever its size', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }));
    const numbers = fc.array(fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }));
    fc.assert(
      fc.property(texts, numbers, (words, integers) => {
        const writer = new CborWriter();
        writer.writeArray(words.length);
        for (const word of words) writer.writeText(Buffer.from(word).toString('latin1'));
        for (let time = 0; time < 2; time++) {
          writer.writeArray(integers.length);
          for (const integer of integers) writer.writeInteger(integer);
        }
        const reader = new CborReader(writer.view());
        const read = Array.from({ length: reader.readArray() }, () => reader.readText());
        expect(read.map((word) => Buffer.from(word, 'latin1').toString())).toEqual(words);
        reader.skipIntegers();
        const again = Array.from({ length: reader.readArray() }, () => reader.readInteger());
        expect(again).toEqual(integers);
        expect(reader.position).toBe(writer.length);
      }),
    );
  });

  it('says where it meets something else', () => {
    const writer = new CborWriter();
    writer.writeText('word');
    expect(() => new CborReader(writer.view()).readArray()).toThrow('byte 0');
  });
});
