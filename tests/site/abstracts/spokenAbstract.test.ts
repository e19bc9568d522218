import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parsePlainly } from '../../../src/site/abstracts/parseAbstract.ts';
import { spokenAbstract } from '../../../src/site/abstracts/spokenAbstract.ts';
import { typesetAbstract } from '../../../src/site/abstracts/typesetAbstract.ts';
import { indexedHtml } from '../../../src/site/search/indexedHtml.ts';

const fixture = fileURLToPath(
  new URL('../../fixtures/mathematics/abstracts.jsonl', import.meta.url),
);

const abstracts = [
  'Words & *more* of **them**, `a < b` and [a link](https://example.org/a_b) beside $x < y$; ($n$).',
  'One paragraph.\n\nAnother: $\\mathbb{R}^n$-valued, $\\mathrm{poly}(n)$.',
  '- a list with $x^2$\n- and more',
  ...readFileSync(fixture, 'utf8')
    .trim()
    .split('\n', 200)
    .map((line) => (JSON.parse(line) as { original: string }).original)
    .filter((body) => parsePlainly(body) !== undefined),
];

/** What is indexed of an abstract; authors use macros that nobody else knows. */
function asIndexed(typeset: () => string): string | undefined {
  try {
    return indexedHtml(`<html lang="en"><main data-pagefind-body>${typeset()}</main></html>`);
  } catch {
    return undefined;
  }
}

it('says to the search what a typeset abstract does', () => {
  const acronyms = [{ short: 'LM', long: 'language model' }];
  for (const body of abstracts) {
    const expected = asIndexed(() => typesetAbstract(body, acronyms));
    expect(asIndexed(() => spokenAbstract(body))).toBe(expected);
  }
});

it('refuses what KaTeX cannot set', () => {
  expect(() => spokenAbstract('$\\frac$')).toThrow(/\\frac/);
});
