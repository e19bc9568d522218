import { describe, expect, it } from 'vitest';
import { parseInlineMathematics } from '../../../src/schema/index.ts';
import {
  hasMathematics,
  plainTitleOf,
  typesetLine,
  typesetRuns,
} from '../../../src/site/formulas/typeset.ts';
import fc from '../../support/fastCheck.ts';

describe('typesetLine', () => {
  it('escapes what is not a formula', () => {
    expect(typesetLine('a < b & "c" <script>')).toBe('a &lt; b &amp; &quot;c&quot; &lt;script&gt;');
  });

  it('typesets formulas for eye and ear', () => {
    const html = typesetLine('the $\\ell_2$ norm');
    expect(html).toMatch(/^the <span class="katex">/);
    expect(html).toContain('<math');
  });

  it('binds a formula to the punctuation that touches it', () => {
    const html = typesetLine('norms ($\\ell_2$), $x$ and $y$-axes');
    expect(html).toMatch(/^norms <span class="joined">\(<span class="katex">/);
    expect(html).toMatch(/<\/span>\),<\/span> <span class="katex">/);
    expect(html).toMatch(/-<\/span>axes$/);
    expect(typesetLine('$x$NN$y$')).toMatch(/<\/span>NN<\/span><span class="katex">/);
  });

  it('follows no link and runs no macro without end', () => {
    expect(typesetLine('$\\href{javascript:alert(1)}{x}$')).not.toContain('href=');
    expect(() => typesetLine('$\\def\\a{\\a\\a}\\a$')).not.toThrow();
  });
});

describe('hasMathematics', () => {
  const cases: [string, boolean][] = [
    ['no formula', false],
    ['costs \\$5 and \\$10', false],
    ['one $x$', true],
    ['display $$x$$', true],
  ];
  for (const [text, expected] of cases) {
    it(`says ${expected} of “${text}”`, () => expect(hasMathematics(text)).toBe(expected));
  }
});

describe('plainTitleOf', () => {
  it('prefers the stored plain title', () => {
    expect(plainTitleOf({ title: '$\\ell_2$', plainTitle: 'ell_2' })).toBe('ell_2');
  });

  it('else takes the signs of formulas and escapes away', () => {
    expect(plainTitleOf({ title: 'For \\$5: $x$' })).toBe('For $5: x');
  });
});

describe('a line without formulas', () => {
  it('is written and read as its words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = text.replaceAll('$', '');
        const runs = parseInlineMathematics(line);
        expect(typesetLine(line)).toBe(typesetRuns(runs));
        expect(plainTitleOf({ title: line })).toBe(runs.map(({ value }) => value).join(''));
      }),
    );
  });
});
