import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { listPages, readPage } from '../support/builtPages.ts';

const { folder } = inject('library');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // KaTeX places the parts of a formula by inline lengths.
    'no-inline-style': 'off',
  },
});

test('every page is valid HTML', async () => {
  const findings: string[] = [];
  for (const page of listPages(folder)) {
    const { results } = await validator.validateString(readPage(folder, page));
    for (const { messages } of results) {
      findings.push(...messages.map((m) => `/${page}:${m.line}: ${m.ruleId}: ${m.message}`));
    }
  }
  expect(findings.slice(0, 20)).toEqual([]);
});
