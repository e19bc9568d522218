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

  const faces = (sheet: string) => sheet.match(/@font-face\{[^}]*\}/g) ?? [];

  it('names each font once, at its new address, and those in parts by their parts', () => {
    expect(prepared).not.toMatch(/\(fonts\/|\.woff\)|\.ttf\)/);
    const names = faces(prepared).map((face) => /url\(\/_astro\/(.+?)\)/.exec(face)?.[1]);
    expect(new Set(names).size).toBe(names.length);
    const whole = new Set(names.map((name) => name?.split('.')[0]));
    expect(whole.size).toBe(faces(css).length);
    expect(names).toContain('KaTeX_AMS-Regular.letters.woff2');
    expect(names).toContain('KaTeX_AMS-Regular.rest.woff2');
    expect(names).not.toContain('KaTeX_AMS-Regular.woff2');
  });

  it('tells browsers which characters are in a part', () => {
    const letters = faces(prepared).find((face) => face.includes('AMS-Regular.letters'));
    expect(letters).toContain('font-family:KaTeX_AMS;');
    expect(letters).toContain('unicode-range:U+41-5A,U+6B');
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
