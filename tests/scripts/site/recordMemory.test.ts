import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecordSummaries } from '../../../scripts/site/recordMemory.ts';
import { readSearchRecord } from '../../../scripts/site/searchRecords.ts';
import { SiteFolder } from '../../../scripts/site/siteFolder.ts';
import type { RecordSummary } from '../../../src/site/search/readRecord.ts';

const SLUGS = ['a', 'b'];
let folder = '';
let output = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-records-'));
  output = join(folder, 'dist');
  for (const slug of SLUGS) writePage(slug, slug);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writePage(slug: string, text: string): void {
  mkdirSync(join(output, 'papers', slug), { recursive: true });
  writeFileSync(
    join(output, 'papers', slug, 'index.html'),
    `<html lang="en"><body><main><article data-pagefind-body>${text}</article></main></body></html>`,
  );
}

const read = (built: readonly RecordSummary[] = []) =>
  readRecordSummaries({
    site: new SiteFolder(output),
    built,
    memoryFile: join(folder, 'records.json'),
    form: '1',
  });

/** What the pages say themselves. */
const inPages = (): RecordSummary[] =>
  SLUGS.flatMap((slug) => readSearchRecord(output, slug) ?? []).map(
    ({ html: _html, ...summary }) => summary,
  );

describe('readRecordSummaries', () => {
  it('does not read again what was built a moment before it was remembered', async () => {
    // Records that no page has: whoever reads the pages finds others.
    const built = inPages().map((record) => ({ ...record, hash: `of ${record.slug}` }));
    expect(await read(built)).toEqual(built);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await read()).toEqual(built);
  });

  it('reads a page again that was changed after it was built', async () => {
    await read(inPages());
    writePage('b', 'other words');
    expect(await read()).toEqual(inPages());
    writePage('a', 'yet other words');
    expect(await read()).toEqual(inPages());
  });
});
