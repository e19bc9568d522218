import { expect, test } from 'vitest';
import { llmsText } from '../../../src/site/twins/llmsText.ts';
import { paperMarkdown } from '../../../src/site/twins/markdown.ts';
import { sampleContext, sampleDigest, samplePaper, sampleTopic } from '../sampleLibrary.ts';

const paper = samplePaper({
  title: 'A *star* & $\\ell_2$',
  plainTitle: 'A *star* & ℓ₂',
  slug: 'star',
  date: '2023-10-09',
  authors: { count: 4 },
  topics: ['theory'],
  digests: [{ id: '2025-11-13', lines: [1, 7] }],
  links: [{ url: 'https://github.com/a/b', kind: 'code' }],
  source: { title: 'A star', abstract: 'It is $\\ell_2$.' },
});
const context = sampleContext([paper], {
  topics: [sampleTopic('theory', { name: 'Learning [theory]' })],
  digests: [sampleDigest('2025-11-13')],
});

test('llms.txt names the library, then links to its data', () => {
  const text = llmsText(context);
  expect(text).toMatch(/^# Offprint\n\n> A library\.\n\n1 paper in 1 topic from 1 digest\./);
  expect(text).toContain(
    '- [JSON Lines](https://library.example/offprint/papers.jsonl): every paper',
  );
  expect(text).toContain(
    '- [Learning \\[theory\\]](https://library.example/offprint/topics/theory/papers.json): things',
  );
  expect(text).toContain(
    '- [November 13, 2025](https://library.example/offprint/digests/2025-11-13/papers.json): 1 paper',
  );
});

test('llms.txt links to no file that the settings leave out', () => {
  const site = { ...context.site, feeds: [], dataFiles: [] };
  const text = llmsText({ ...context, site });
  expect(text).not.toMatch(/\/(?:papers|feed)\.(?:jsonl|csv|json|atom|rss)\)/);
  expect(text).toContain('(https://library.example/offprint/topics/theory/): things');
});

test('the Markdown twin says what the page says', () => {
  const [only] = context.library.papers;
  expect(only && paperMarkdown(context, only)).toBe(`# A \\*star\\* \\& $\\ell_2$

Submitted October 9, 2023 · 4 authors

Topics: Learning \\[theory\\]

It is $\\ell_2$.

- Code: <https://github.com/a/b>

<https://library.example/offprint/papers/star/>
`);
});
