import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { prepareKatexStyles } from '../../../src/site/formulas/katexStyles.ts';

const css = readFileSync(
  createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
  'utf8',
);

describe('prepareKatexStyles', () => {
  const prepared = prepareKatexStyles(css, (name) => `/_astro/${name}`);

  it('names each font once, at its new address', () => {
    expect(prepared).not.toMatch(/fonts\/|\.woff\)|\.ttf\)/);
    expect(prepared.match(/@font-face/g)).toHaveLength(css.match(/@font-face/g)?.length ?? 0);
    expect(prepared.match(/\.woff2\)/g)).toHaveLength(css.match(/@font-face/g)?.length ?? 0);
  });

  it('keeps the order of layers that the site declares', () => {
    const site = readFileSync(new URL('../../../src/styles/global.css', import.meta.url), 'utf8');
    const order = /@layer [^;]+;/.exec(site)?.[0];
    expect(prepared.startsWith(`${order}@layer katex{`)).toBe(true);
  });

  it('refuses a font without an address', () => {
    expect(() => prepareKatexStyles(css, () => undefined)).toThrow(/KaTeX_/);
  });
});
