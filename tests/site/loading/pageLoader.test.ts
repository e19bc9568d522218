import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printPage } from '../../../src/digest/write/page.ts';
import { BUILD_ORDER, type BuildOrder } from '../../../src/site/buildOrder.ts';
import { readEntries } from '../../../src/site/loading/keptEntries.ts';
import { pageLoader } from '../../../src/site/loading/pageLoader.ts';
import { shelveDigest } from '../../../src/site/loading/shelveDigest.ts';
import { shelvePaper } from '../../../src/site/loading/shelvePaper.ts';
import { samplePaper } from '../sampleLibrary.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-loader-'));
  root = join(folder, 'content');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a paper's file, as old as a file in a repository. */
function write(name: string, body: string, change = (page: string) => page): void {
  const { hash: _, ...paper } = samplePaper({
    title: name,
    date: '2025-01-02',
    digests: [{ id: '2025-01-03', lines: [1, 7] }],
    topics: ['science'],
  });
  const file = join(root, 'papers', '2025', `${name}.mdx`);
  mkdirSync(join(root, 'papers', '2025'), { recursive: true });
  writeFileSync(file, change(printPage(paper, body)));
  utimesSync(file, new Date(2020, 1), new Date(2020, 1));
}

/** Has what follows be part of a build. */
function giveOrder(order: BuildOrder): void {
  const file = join(folder, 'order.json');
  writeFileSync(file, JSON.stringify(order));
  vi.stubEnv(BUILD_ORDER, file);
}

/** Astro's store, as far as a loader sees it. */
function createStore() {
  const entries = new Map<string, { id: string; digest?: string; [key: string]: unknown }>();
  const modules: string[] = [];
  return {
    entries,
    modules,
    values: () => [...entries.values()],
    keys: () => [...entries.keys()],
    get: (id: string) => entries.get(id),
    delete: (id: string) => entries.delete(id),
    set: (entry: { id: string }) => entries.set(entry.id, entry),
    addModuleImport: (file: string) => modules.push(file),
  };
}

async function load(store: ReturnType<typeof createStore>): Promise<string> {
  let message = '';
  const loader = pageLoader({
    name: 'papers',
    folder: join(root, 'papers'),
    shelve: shelvePaper,
  });
  await loader.load({
    config: { root: pathToFileURL(`${root}/`) },
    logger: { info: (line: string) => (message = line) },
    store,
  } as unknown as LoaderContext);
  return message;
}

describe('pageLoader', () => {
  it('keeps the front matter of text, and makes modules of pages with components', async () => {
    write('plain', 'Words, $x^2$ and \\{braces\\}.');
    write('component', 'import X from "./X.astro";\n\n<X />');
    const store = createStore();
    await load(store);
    expect(store.entries.get('plain')).toMatchObject({
      data: { slug: 'plain', hasMathematics: true, hasComponents: false },
      filePath: 'papers/2025/plain.mdx',
    });
    expect(store.entries.get('plain')).not.toHaveProperty('data.source');
    expect(store.entries.get('plain')).not.toHaveProperty('deferredRender');
    expect(store.entries.get('component')).toMatchObject({ deferredRender: true });
  });

  it('reads a file again only where it has changed, and forgets what is gone', async () => {
    write('one', 'First.');
    write('two', 'Second.');
    write('three', '<X />');
    const store = createStore();
    await load(store);
    // The time of change says nothing while it is this young.
    expect(await load(store)).toBe('3 papers, 3 of them read');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await load(store)).toBe('3 papers, 3 of them read');
    expect(await load(store)).toBe('3 papers, 0 of them read');
    expect(store.modules).not.toEqual([]);
    write('one', 'Third, $n$.');
    rmSync(join(root, 'papers', '2025', 'two.mdx'));
    expect(await load(store)).toBe('2 papers, 1 of them read');
    expect(store.entries.get('one')).toMatchObject({ data: { hasMathematics: true } });
    expect([...store.entries.keys()]).toEqual(['one', 'three']);
  });

  it('gives Astro nothing but modules while building, and keeps the rest', async () => {
    giveOrder({ recordFile: 'record.json' });
    write('plain', 'Words.');
    write('component', '<X />');
    const store = createStore();
    store.set({ id: 'before' });
    expect(await load(store)).toBe('2 papers, 2 of them read');
    expect(store.values()).toMatchObject([{ id: 'component', deferredRender: true }]);
    expect(store.modules).toEqual(['papers/2025/component.mdx']);
    const kept = readEntries({ name: 'papers', folder: join(root, 'papers'), shelve: shelvePaper });
    expect([...kept.keys()]).toEqual(['component', 'plain']);
    expect(kept.get('plain')).toMatchObject({ data: { slug: 'plain', title: 'plain' } });
  });

  it('reads no page before whoever reads them for it is done', async () => {
    const readNote = join(folder, 'read');
    giveOrder({ recordFile: 'record.json', readNote });
    const loaded = load(createStore());
    await wait(30);
    write('late', 'Words.');
    writeFileSync(readNote, '');
    expect(await loaded).toBe('1 papers, 1 of them read');
  });

  it('names file and line of everything that is wrong', async () => {
    write('good', 'Words.');
    write('date', 'Words.', (page) => page.replace('2025-01-02', '2025-02-30'));
    write('yaml', 'Words.', (page) => page.replace('slug:', 'slug: ['));
    write('mdx', 'Words.\n\n<X>\n');
    write('bare', '', () => 'no front matter\n');
    const failure = load(createStore());
    await expect(failure).rejects.toThrow(
      /^papers\/2025\/bare\.mdx:1: the page has no front matter/m,
    );
    await expect(failure).rejects.toThrow(
      /^papers\/2025\/date\.mdx:4: date: a date is a real calendar day/m,
    );
    await expect(failure).rejects.toThrow(/^papers\/2025\/mdx\.mdx:\d+: .*<X>/m);
    await expect(failure).rejects.toThrow(/^papers\/2025\/yaml\.mdx:\d+: /m);
    await expect(failure).rejects.not.toThrow(/good/);
  });

  it('refuses two papers of one slug', async () => {
    write('one', 'Words.');
    write('other', 'Words.', (page) =>
      page.replace('"other"', '"one"').replace('slug: "other"', 'slug: "one"'),
    );
    await expect(load(createStore())).rejects.toThrow(
      /other\.mdx:1: one is the name of papers\/2025\/one\.mdx too/,
    );
  });

  it('loads only the files of its pattern', async () => {
    const digests = join(root, 'digests');
    mkdirSync(join(digests, 'older'), { recursive: true });
    for (const name of ['2025-01-03.yaml', '2025-01-03.txt', 'older/2024-01-03.yaml']) {
      writeFileSync(join(digests, name), 'date: "2025-01-03"\n');
    }
    const store = createStore();
    await pageLoader({
      name: 'digests',
      folder: digests,
      pattern: /^[^/\\]+\.yaml$/,
      shelve: shelveDigest,
    }).load({
      config: { root: pathToFileURL(`${root}/`) },
      logger: { info: () => {} },
      store,
    } as unknown as LoaderContext);
    expect(store.values()).toMatchObject([{ id: '2025-01-03', data: { date: '2025-01-03' } }]);
  });
});
