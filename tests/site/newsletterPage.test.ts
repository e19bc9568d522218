import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { newsletterPage } from '../../src/site/pages/newsletterPage.ts';
import { sampleContext, sampleDigest, samplePaper } from './sampleLibrary.ts';

/** A digest of so many papers, whose abstracts have so many sentences. */
function messageOf(papers: number, sentences: number): string {
  const abstract = 'The norm $\\ell_2$ of <b>x</b> is small & good. '.repeat(sentences).trim();
  return newsletterPage(
    sampleContext(
      Array.from({ length: papers }, (_, at) =>
        samplePaper({
          title: `Paper <${at}>`,
          slug: `paper-${at}`,
          digests: [{ id: '2025-11-13', lines: [at * 8 + 1, at * 8 + 7] }],
          links: [{ url: 'https://github.com/a/b?x=1&y="2"', kind: 'code' }],
          source: { title: 'x', abstract: abstract.replaceAll('<', '\\<') },
        }),
      ),
      { digests: [sampleDigest('2025-11-13')] },
    ),
  );
}

test('the message is valid, without scripts, style sheets and images', async () => {
  const message = messageOf(3, 2);
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'off' },
  });
  const { results } = await validator.validateString(message);
  expect(results.flatMap(({ messages }) => messages.map(({ message: words }) => words))).toEqual(
    [],
  );
  expect(message).not.toMatch(/<(?:script|style|img|link|table|svg|math)\b/);
  expect(message).toContain('ℓ<sub style="line-height:0">2</sub>');
  expect(message).toContain('Paper &lt;0&gt;');
  expect(message).not.toContain('Read the whole abstract');
});

test('a long digest stays below what mail programs cut off, every paper in it', () => {
  const message = messageOf(90, 40);
  expect(new TextEncoder().encode(message).length).toBeLessThanOrEqual(90_000);
  expect(message.match(/<h2/g)).toHaveLength(90);
  expect(message.match(/Read the whole abstract/g)).toHaveLength(90);
  expect(message.match(/is small &amp; good\.\u00a0…<\/p>/g)).toHaveLength(90);
  expect(message).not.toContain('on the web</a></p>');
});

test('a digest that is longer still says how many papers are on the site', () => {
  const message = messageOf(400, 1);
  expect(new TextEncoder().encode(message).length).toBeLessThanOrEqual(90_000);
  const shown = message.match(/<h2/g)?.length ?? 0;
  expect(shown).toBeGreaterThan(80);
  expect(message).toContain(`${400 - shown} more papers on the web</a></p>`);
});

test('month and day stay on one line', () => {
  expect(messageOf(1, 1)).toContain('Digest of November\u00a013, 2025</h1>');
});

test('an empty library has a message that says so', () => {
  expect(newsletterPage(sampleContext([]))).toContain('The library is empty.');
});
