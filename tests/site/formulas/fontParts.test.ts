import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FONT_PARTS, unicodeRange } from '../../../src/site/formulas/fontParts.ts';

describe('FONT_PARTS', () => {
  it.each([...FONT_PARTS])('has every character of %s in exactly one part', (_font, parts) => {
    const ranges = parts.flatMap((part) => part.ranges).sort(([a], [b]) => a - b);
    let next = 0;
    for (const [from, to] of ranges) {
      expect(from).toBe(next);
      expect(to).toBeGreaterThanOrEqual(from);
      next = to + 1;
    }
    expect(next).toBe(0x110000);
  });

  it.each([
    ['KaTeX_Main-Regular', 'common', '∈'],
    ['KaTeX_Main-Regular', 'common', '\u200b'],
    ['KaTeX_Main-Regular', 'rest', '\ue020'],
    ['KaTeX_AMS-Regular', 'letters', 'R'],
    ['KaTeX_AMS-Regular', 'rest', '≲'],
  ])('of %s puts into %s “%s”', (font, name, character) => {
    const code = character.codePointAt(0) ?? 0;
    const part = FONT_PARTS.get(font)?.find(({ ranges }) =>
      ranges.some(([from, to]) => from <= code && code <= to),
    );
    expect(part?.name).toBe(name);
  });
});

it('the style sheet of the site says which characters are in the common parts of the text’s font', () => {
  const css = readFileSync(new URL('../../../src/styles/fonts.css', import.meta.url), 'utf8');
  for (const [font, [common]] of FONT_PARTS) {
    if (font.startsWith('KaTeX_')) continue;
    const face = css.match(/@font-face \{[^}]*\}/g)?.find((one) => one.includes(`${font}.common`));
    const stated = /unicode-range:([^;]*);/.exec(face ?? '')?.[1]?.replaceAll(/\s/g, '');
    expect(stated, font).toBe(unicodeRange(common?.ranges ?? []));
  }
});

describe('unicodeRange', () => {
  it('writes ranges and single characters', () => {
    expect(
      unicodeRange([
        [0x20, 0x7e],
        [0xd7, 0xd7],
      ]),
    ).toBe('U+20-7E,U+D7');
  });
});
