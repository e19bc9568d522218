import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTemporaryLibrary,
  startCommand,
  type TemporaryLibrary,
} from '../support/temporaryLibrary.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const [stored = ''] = readdirSync(join(content, 'papers'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .sort();
const slug = stored.replace(/^.*\/|\.mdx$/g, '');

let library: TemporaryLibrary;
beforeEach(() => {
  library = createTemporaryLibrary();
});
afterEach(() => library.remove());

const edit = (file: string, change: (text: string) => string) => {
  const path = join(library.content, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const page = (path: string) => readFileSync(join(library.output, path), 'utf8');

it('shows what a curator writes with components, and makes the files that the settings name', async () => {
  library.write(
    join('papers', stored),
    `${readFileSync(join(content, 'papers', stored), 'utf8')}
export const Remark = ({ by, children }) => <blockquote cite={by}>{children}</blockquote>

<Remark by="urn:curator">Read it with *care*: {6 * 7} pages, $x^2$ on each.</Remark>
`,
  );
  edit(
    'topics/computer-vision.mdx',
    (text) => `${text.trimEnd()}

export const Count = ({ of }) => <b>{of.length} views</b>

A curator counts <Count of={['one', 'two', 'three']} /> here.
`,
  );
  edit(
    'site.yaml',
    (text) => `${text
      .replace(/^feeds: .*$/m, 'feeds: [atom]')
      .replace(/^dataFiles: .*$/m, 'dataFiles: [csv, bib]')}
analytics: { script: /count.js, attributes: { data-domain: 'papers.example' } }
`,
  );
  const { code, stderr } = await startCommand('scripts/build.ts', [], library).ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);

  const paper = page(`papers/${slug}/index.html`);
  expect(paper).toMatch(
    /<blockquote cite="urn:curator">[\s\S]*?<em>care<\/em>: 42 pages, <span class="katex">/,
  );
  expect(page('topics/computer-vision/index.html')).toMatch(/counts <b>3 views<\/b> here/);

  expect(paper).toMatch(/<script defer src="\/count\.js" data-domain="papers\.example"><\/script>/);
  expect(page('_headers')).toMatch(/script-src 'self' 'wasm-unsafe-eval'; /);
  const made = ['feed.rss', 'feed.atom', 'feed.json', 'papers.jsonl', 'papers.csv'].filter((file) =>
    existsSync(join(library.output, file)),
  );
  expect(made).toEqual(['feed.atom', 'papers.csv']);
  const ofTopic = readdirSync(join(library.output, 'topics/computer-vision')).sort();
  expect(ofTopic.filter((file) => /^(?:papers|feed)\./.test(file))).toEqual([
    'feed.atom',
    'papers.bib',
  ]);
  for (const file of ['data/index.html', 'subscribe/index.html', 'index.html', 'llms.txt']) {
    expect(page(file), file).not.toMatch(
      /feed\.rss|feed\.json|papers\.jsonl|papers\.ris|papers\.json\b/,
    );
  }
}, 600_000);

it('says at the address of a withdrawn paper what became of it, and leads on from what it emptied', async () => {
  library.write(join('papers', stored), readFileSync(join(content, 'papers', stored), 'utf8'));
  library.write('redirects.yaml', 'withdrawn:\n  - a-paper-of-before\n');
  library.write('permalinks.lock', 'a-paper-of-before\t1999\tb7d3\n');
  library.write('digests/1999-01-02.yaml', 'date: 1999-01-02\n');
  library.write(
    'topics/forgotten-arts.mdx',
    '---\nname: Forgotten arts\nscope: what is left of them\nterms: { alchemy: 3 }\n---\n',
  );
  const { code, stderr } = await startCommand('scripts/build.ts', [], library).ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(page('papers/a-paper-of-before/index.html')).toContain('url=/withdrawn/');
  expect(page('_redirects')).toContain('/papers/a-paper-of-before/ /withdrawn/ 301\n');
  expect(page('withdrawn/index.html')).toContain('This paper was withdrawn');
  // With it may have gone the last paper of its topic, its digest and its year.
  expect(page('topics/forgotten-arts/index.html')).toContain('url=/topics/#topic-forgotten-arts');
  expect(page('topics/index.html')).toMatch(/<li id="topic-forgotten-arts"[^>]*>Forgotten arts</);
  expect(page('digests/1999-01-02/index.html')).toContain('url=/digests/');
  expect(page('years/1999/index.html')).toContain('url=/years/');
  expect(page('sitemap-0.xml')).not.toMatch(
    /a-paper-of-before|withdrawn|forgotten-arts|\/1999\b(?!\/xhtml)/,
  );
}, 120_000);
