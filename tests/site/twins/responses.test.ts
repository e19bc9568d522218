import { describe, expect, test } from 'vitest';
import type { SiteContext } from '../../../src/site/context.ts';
import { paperRecord } from '../../../src/site/twins/paperRecord.ts';
import { collectionFormats, libraryFormats } from '../../../src/site/twins/papersFormat.ts';
import { papersResponse } from '../../../src/site/twins/responses.ts';
import fc from '../../support/fastCheck.ts';
import { anyTitle } from '../citations/sampleCitation.ts';
import { sampleContext, samplePaper } from '../sampleLibrary.ts';

const context = sampleContext([samplePaper({ title: 'Norms' }), samplePaper({ title: 'Bare' })]);

/** The file of some papers, the whole library by default. */
function fileOf(site: SiteContext, extension: string, papers = site.library.papers) {
  const formats = [...libraryFormats(site.site), ...collectionFormats(site.site)];
  return papersResponse(site, papers, formats, extension).text();
}

describe('files of records', () => {
  const records = context.library.papers.map((paper) => paperRecord(context, paper));

  test('read back, one record a line or all in an array', async () => {
    const lines = await fileOf(context, 'jsonl');
    expect(lines.endsWith('\n')).toBe(true);
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(records);
    expect(JSON.parse(await fileOf(context, 'json'))).toEqual(records);
  });

  test.each(['json', 'csl.json'])('hold an empty array of no papers in %s', async (extension) => {
    expect(await fileOf(context, extension, [])).toBe('[]\n');
  });

  test('any title is one line', async () => {
    await fc.assert(
      fc.asyncProperty(anyTitle, async (title) => {
        const one = sampleContext([samplePaper({ title: 'A', slug: 'a', plainTitle: title })]);
        const line = await fileOf(one, 'jsonl');
        expect(line.trimEnd().split(/\r|\n/)).toHaveLength(1);
        expect(JSON.parse(line).plainTitle).toBe(title);
      }),
    );
  });
});

test('a format that the site does not have is no file', () => {
  expect(() => papersResponse(context, [], [], 'json')).toThrow(/json/);
});
