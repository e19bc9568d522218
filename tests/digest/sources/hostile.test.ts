import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../src/digest/read/decodeSource.ts';
import { recognizeSource } from '../../../src/digest/sources/recognizeSource.ts';
import fc from '../../support/fastCheck.ts';
import { hostileText } from '../../support/hostileText.ts';
import { readWhole } from '../../support/readWhole.ts';

/** Reads a source as the import does. */
function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const decoded = decodeSource([bytes], 'input');
  if (decoded.source === undefined)
    return { format: 'none', entries: [], diagnostics: [decoded.error] };
  const format = recognizeSource(decoded.source);
  return { format: format.name, ...readWhole(format.read, decoded.source) };
}

const feed = (entries: string, head = '') =>
  `<?xml version="1.0"?>\n${head}<feed xmlns="http://www.w3.org/2005/Atom">\n${entries}\n</feed>`;

describe('a broken source', () => {
  it.each<[string, string, string, number]>([
    ['JSON that is cut off', '[{"paper": {"title": "A"}},\n{"pap', 'digest-truncated', 2],
    ['JSON whose list is not closed', '[{"paper": {"title": "A"}}\n', 'digest-truncated', 2],
    ['JSON with a comma too many', '[{"title": "A"},\n{"title": "B",}]', 'source-malformed', 2],
    ['JSON with other things behind it', '[{"title": "A"}]\n\n<hr>', 'source-malformed', 3],
    ['an array of other things', '[{"a": 1}, {"b": 2}]', 'not-a-digest', 1],
    ['an empty array', '[]', 'not-a-digest', 1],
    ['an answer that is an error', '{"error": "Not found"}', 'not-a-digest', 1],
    ['a line that is no JSON', '{"title": "A"}\n{"title": "B"\n', 'digest-truncated', 2],
    ['XML that is cut off', feed('<entry><title>A</title>').slice(0, -7), 'source-malformed', 4],
    ['XML that is not well-formed', feed('<entry><title>A</entry>'), 'source-malformed', 3],
    ['another feed', feed(''), 'not-a-digest', 1],
    [
      'a feed that says what was wrong',
      feed(
        '<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>bad id</summary></entry>',
      ),
      'not-a-digest',
      1,
    ],
    ['another page', '<!DOCTYPE html><html><body><h3>Hi</h3></body></html>', 'not-a-digest', 1],
  ])('%s is refused with its line', (_name, text, code, line) => {
    const errors = read(text).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => [error.code, error.line])).toEqual([[code, line]]);
    expect((errors[0]?.message ?? '').length).toBeLessThan(400);
  });
});

describe('a saved page that is cut off', () => {
  const pages = ['hub-page', 'hub-page-without-data'].map((name): [string, string] => {
    const path = `../../fixtures/sources/${name}/input.html`;
    return [name, readFileSync(new URL(path, import.meta.url), 'utf8').trimEnd()];
  });

  it.each(pages)('publishes nothing, wherever it is cut: %s', (_name, page) => {
    const complete = page.lastIndexOf('</body>') + '</body>'.length;
    const opening = page.indexOf('<html');
    const end = fc.integer({ min: opening, max: complete - 1 });
    fc.assert(
      fc.property(end, (at) => {
        const { entries, diagnostics } = read(page.slice(0, at));
        expect(entries).toEqual([]);
        const expected = at > page.indexOf('<title>') ? /^digest-truncated$/ : /./;
        expect(diagnostics.map(({ code }) => code).join()).toMatch(expected);
      }),
    );
    expect(read(page.slice(0, complete)).entries.length).toBeGreaterThan(1);
  });

  it.each([
    ['a title', '<h3><a href="/papers/1412.6980">Adam: A Method for Stoch'],
    ['an abstract', '<h3><a href="/papers/1412.6980">Adam</a></h3><p>We introduce'],
    ['a card', '<article><h3><a href="/papers/1412.6980">Adam</a></h3>'],
  ])('is refused within %s, where only a part of it was saved', (_name, part) => {
    expect(read(`<main>${part}`).diagnostics.map(({ code }) => code)).toEqual(['digest-truncated']);
    expect(read(`<article></article>${part}`).entries).toEqual([]);
  });
});

it('loses no paper of answers that were put together in one file', () => {
  const pages = ['[{"title": "A"}]', '[]', '[{"title": "B"}, {"title": "C"}]'];
  for (const between of ['', '\n', ' \n\n']) {
    const { entries, diagnostics } = read(pages.join(between));
    expect(entries.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
});

it('says what is wrong with XML in one sentence without a full stop', () => {
  const { diagnostics } = read(feed('<entry a="1" a="2"><title>A</title></entry>'));
  expect(diagnostics[0]?.message).toMatch(/duplicate attribute: a$/);
});

describe('a hostile source', () => {
  it('expands no entity of its own', () => {
    const bomb = `<!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\n`;
    for (const reference of ['&b;', '&c;']) {
      const { diagnostics } = read(feed(`<entry><title>${reference}</title></entry>`, bomb));
      expect(diagnostics.map(({ code }) => code)).toEqual(['source-malformed']);
    }
  });

  it.each([
    ['XML', feed(`<entry>${'<a>'.repeat(100_000)}`)],
    ['JSON', `[{"title": "A", "x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}]`],
    ['JSON that never closes', '['.repeat(200_000)],
    ['HTML', `<html>${'<div><b>'.repeat(50_000)}<h3><a href="/papers/2511.01234">A</a></h3>`],
    ['HTML that is deep and long', `<html>${'<i>'.repeat(500_000)}${'</b>'.repeat(500_000)}`],
    ['HTML with ends only', `<html>${'<i>'.repeat(20_000)}${'</b>'.repeat(20_000)}`],
    ['text', `Submitted by\n${'('.repeat(200_000)}\n`],
    ['names', `{"title": "A", "authors": "${'('.repeat(100_000)}"}`],
    [
      'places of work',
      `{"title": "A", "authors": "A B ${'('.repeat(60_000)}${')'.repeat(60_000)}"}`,
    ],
    ['commands', `{"title": "${'\\\\a{'.repeat(30_000)}x${'}'.repeat(30_000)}"}`],
  ])('nests as deep as it likes: %s', (_name, text) => {
    const started = performance.now();
    expect(read(text)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('sets no prototype and takes nothing from one', () => {
    const text = `[{"__proto__": {"title": "B", "polluted": true}, "constructor": {"prototype": {"polluted": true}}},
      {"title": "A", "paper": {"__proto__": {"title": "C"}, "id": "2511.01234"}}]`;
    expect(read(text).entries.map(({ title }) => title)).toEqual(['A']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('gives no link that runs', () => {
    const record = (url: string) =>
      JSON.stringify([{ title: 'A', githubRepo: url, projectPage: url }]);
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil',
      'http://a b',
      'file:///etc',
    ]) {
      expect(read(record(url)).entries[0]?.links, url).toBeUndefined();
    }
  });

  it('keeps lone surrogates, control signs and line ends out of titles and names', () => {
    const [entry] = read(
      '[{"title": "A\\u0000B\\ud800\\nC", "authors": ["X\\u0007\\udc00"]}]',
    ).entries;
    expect(entry?.title).toBe('A B\ufffd C');
    expect(entry?.authorNames).toEqual(['X \ufffd']);
  });
});

describe('every reader', () => {
  const json = fc.json().map((text) => `[${text}, {"paper": ${text}}]`);
  const record = fc
    .record(
      {
        id: fc.jsonValue(),
        title: fc.oneof(hostileText, fc.jsonValue()),
        summary: fc.oneof(hostileText, fc.jsonValue()),
        authors: fc.jsonValue(),
        authors_parsed: fc.jsonValue(),
        versions: fc.jsonValue(),
        publishedAt: fc.jsonValue(),
        paper: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify([value]));
  const page = hostileText.map(
    (text) => `<html><article><h3><a href="/papers/2511.01234">${text}</a></h3>${text}</article>`,
  );
  const card = hostileText.map((text) => `Submitted by ${text}\n${text}\n1\n${text}\n2 authors`);
  const entry = hostileText.map((text) => feed(`<entry><title>${text}</title></entry>`));

  it('throws on no input, and gives entries with a title and true lines', () => {
    const input = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      hostileText,
      json,
      record,
      page,
      card,
      entry,
    );
    fc.assert(
      fc.property(input, (text) => {
        const bytes = typeof text === 'string' ? Buffer.from(text) : text;
        const lineCount = Buffer.from(bytes)
          .toString()
          .split(/\r\n|[\n\r]/).length;
        const { entries, diagnostics } = read(bytes);
        expect(entries.length + diagnostics.length).toBeGreaterThan(0);
        for (const { title, lines, authorCount = 1 } of entries) {
          expect(title.trim()).not.toBe('');
          expect(lines[0]).toBeGreaterThanOrEqual(1);
          expect(lines[1]).toBeGreaterThanOrEqual(lines[0]);
          expect(lines[1]).toBeLessThanOrEqual(lineCount);
          expect(authorCount).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
