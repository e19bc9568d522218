import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { annotatePaper } from '../../../src/digest/annotate/annotatePaper.ts';
import { paperSchema } from '../../../src/schema/index.ts';
import { parsePlainly } from '../../../src/site/abstracts/parseAbstract.ts';
import { typesetAbstract, typesetMdx } from '../../../src/site/abstracts/typesetAbstract.ts';
import { readPage } from '../../../src/stored/readPage.ts';
import { renderWithAstro, type StoredAbstract } from '../../support/renderWithAstro.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const seed = here('../../../content/papers/');
const fixture = here('../../fixtures/mathematics/abstracts.jsonl');
/** 20,000 abstracts that may lie beside the repository; some hundreds of them are enough. */
const corpus = here('../../../../shared/corpus/abstracts-20k.jsonl.gz');
const FROM_CORPUS = 300;

/** What a browser makes of HTML, written in one way. */
const asBrowsersRead = (html: string) => toHtml(fromHtml(html.trim(), { fragment: true }));

function readSeed(): StoredAbstract[] {
  return readdirSync(seed, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const stored = readPage(readFileSync(join(seed, file), 'utf8'), paperSchema);
      if ('problems' in stored) throw new Error(file);
      return { body: stored.body, acronyms: stored.data.acronyms };
    });
}

/** Restores an abstract as the import does. */
function store(paragraph: string): StoredAbstract {
  const entry = { title: 'A title', paragraphs: [paragraph], lines: [1, 2] as [number, number] };
  const paper = annotatePaper(entry as never, '2025-11-13', () => ({ topics: [] }) as never);
  return { body: paper.body, acronyms: paper.frontMatter.acronyms };
}

function readAbstracts(): StoredAbstract[] {
  const lines = readFileSync(fixture, 'utf8').trim().split('\n');
  if (existsSync(corpus)) {
    lines.push(...gunzipSync(readFileSync(corpus)).toString().split('\n', FROM_CORPUS));
  }
  return lines.map((line) => {
    const { text, abstract } = JSON.parse(line) as { text?: string; abstract?: string };
    return store(text ?? abstract ?? '');
  });
}

/** What a curator may write, and no import does. */
const byHand = [
  '## A heading\n\nWords *with* **weight** and `code`, 5 < 6 & “quotes”.',
  '# Twice\n\nwords\n\n## Twice *and* `more`\n\n### Ω: $x^2$, again!',
  '- one\n- two with $x^2$\n\n1. first\n2. second',
  '> quoted ($n$; $m$)\n\n$$\n\\sum_{i=1}^{n} x_i\n$$\n\nafter',
  'A [link](https://example.org "with a title") and a\nsecond line\\\nthird.',
  'Wide: $\\mathrm{abcdefghijklmnopqrstuvwxyz}_n < \\frac{a+b+c+d+e+f+g+h+i+j+k+l}{m}$ here.',
  '```js\nconst x = "<b>";\n```',
];

describe('typesetAbstract', () => {
  it('gives the HTML of @astrojs/mdx', { timeout: 180_000 }, async () => {
    const abstracts = [
      ...readSeed(),
      ...readAbstracts(),
      ...byHand.map((body) => ({ body, acronyms: [] })),
    ];
    const rendered = await renderWithAstro(abstracts);
    for (const [at, { body, acronyms }] of abstracts.entries()) {
      const expected = asBrowsersRead(rendered[at] ?? '');
      expect(asBrowsersRead(typesetAbstract(body, acronyms))).toBe(expected);
      expect(asBrowsersRead(typesetMdx(body, acronyms))).toBe(expected);
    }
    const isShort = ({ body }: StoredAbstract) => parsePlainly(body) !== undefined;
    expect(abstracts.filter(isShort).length).toBeGreaterThan(abstracts.length * 0.5);
    expect(rendered.filter((html) => html.includes('class="base wide"'))).not.toEqual([]);
    expect(rendered.filter((html) => html.includes('<abbr'))).not.toEqual([]);
  });

  it('marks acronyms beside formulas and binds punctuation to them', () => {
    const html = typesetAbstract('The LM ($n$; see below).', [{ short: 'LM', long: 'loss "map"' }]);
    expect(html).toContain('<abbr title="loss &#x22;map&#x22;">LM</abbr>');
    expect(html).toMatch(
      /<span class="joined">\(<span class="katex">.*<\/span>;<\/span> see below/,
    );
  });
});
