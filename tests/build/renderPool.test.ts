import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSearchRecord } from '../../scripts/site/searchRecords.ts';
import { GivenResponse } from '../../src/build/givenResponse.ts';
import { RenderPool } from '../../src/build/renderPool.ts';
import { type RenderTask, writeTask } from '../../src/build/renderTask.ts';

/** A page with something for the search index. */
const pageOf = (text: string) =>
  `<html lang="en"><body><article data-pagefind-body><h1>${text}</h1></article></body></html>`;

/** As much of a bundle as a renderer asks for; its pages say what they are asked for. */
const BUNDLE = `
  const route = { route: '/[slug]', component: 'slug.astro' };
  export const app = {
    manifest: { routes: [{ routeData: route }], pageMap: new Map() },
    setInternals() {},
    setOptions() {},
    async render(request) {
      if (request.url.includes('broken')) throw new Error('a broken page');
      if (request.url.includes('exit')) process.exit(0);
      const text = 'worker ' + request.url;
      return new Response(request.url.includes('paper') ? (${pageOf})(text) : text);
    },
  };
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-pool-'));
  writeFileSync(join(folder, 'entry.mjs'), BUNDLE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const taskOf = (name: string, route = '/[slug]'): RenderTask => ({
  route,
  component: 'slug.astro',
  url: `https://x.example/${name}`,
  file: `out/${name}.html`,
});

/** Renders files by a pool of so many threads besides this one, which waits before each. */
async function render(
  tasks: RenderTask[],
  workers: number,
  wait: () => Promise<unknown> = () => new Promise(setImmediate),
): Promise<number[]> {
  const entry = pathToFileURL(join(folder, 'entry.mjs')).href;
  const data = { entry, styles: new Map(), outputDirectory: folder, mainPage: 'none' };
  const pool = new RenderPool(workers, data);
  const progress: number[] = [];
  try {
    await pool.renderAll({
      tasks,
      renderHere: async (task) => {
        await wait();
        return writeTask(task, folder, async ({ url }) => new Response(`here ${url}`));
      },
      onProgress: (done) => progress.push(done),
    });
  } finally {
    await pool.stop();
  }
  return progress;
}

const slowly = () => new Promise((resolve) => setTimeout(resolve, 200));

const names = (count: number) => Array.from({ length: count }, (_, at) => `page-${at}`);

describe('RenderPool', () => {
  it.each([[-1], [0], [1], [2]])(
    'renders every file once, with %i other threads',
    async (workers) => {
      const tasks = names(203).map((name) => taskOf(name));
      const progress = await render(tasks, workers);
      expect(progress.at(-1)).toBe(203);
      expect(readdirSync(join(folder, 'out'))).toHaveLength(203);
      const texts = names(203).map((name) =>
        readFileSync(join(folder, `out/${name}.html`), 'utf8'),
      );
      for (const [at, text] of texts.entries())
        expect(text).toContain(`https://x.example/page-${at}`);
    },
  );

  it('gives what the search index is told of the pages of papers', async () => {
    const entry = pathToFileURL(join(folder, 'entry.mjs')).href;
    const data = { entry, styles: new Map(), outputDirectory: folder, mainPage: 'none' };
    const pool = new RenderPool(1, data);
    const slugs = names(60).map((name) => `paper-${name}`);
    const records = await pool.renderAll({
      tasks: [
        ...slugs.map((slug) => ({ ...taskOf(slug), file: `papers/${slug}/index.html` })),
        taskOf('paper-list'),
      ],
      renderHere: async (task) => {
        // This thread waits for the first page of the other.
        await vi.waitUntil(() => existsSync(join(folder, 'papers')), { timeout: 30_000 });
        return writeTask(
          task,
          folder,
          async ({ url }) => new GivenResponse(new TextEncoder().encode(pageOf(`here ${url}`))),
        );
      },
      onProgress: () => {},
    });
    await pool.stop();
    const read = slugs.map((slug) => readSearchRecord(folder, slug));
    expect(new Set(read.map((record) => record?.html.includes('worker ')))).toHaveLength(2);
    const bySlug = (one: { slug: string }, other: { slug: string }) =>
      one.slug < other.slug ? -1 : 1;
    expect(records.toSorted(bySlug)).toEqual(
      read
        .flatMap((record) => record ?? [])
        .map(({ html: _, ...rest }) => rest)
        .sort(bySlug),
    );
  });

  it('leaves work to the others', async () => {
    const isDoneElsewhere = () =>
      existsSync(join(folder, 'out')) && readdirSync(join(folder, 'out')).length > 40;
    await render(
      names(400).map((name) => taskOf(name)),
      1,
      () => vi.waitUntil(isDoneElsewhere, { timeout: 30_000 }),
    );
    const texts = names(400).map((name) => readFileSync(join(folder, `out/${name}.html`), 'utf8'));
    expect(texts.filter((text) => text.startsWith('worker ')).length).toBeGreaterThan(40);
  });

  it('fails where a thread cannot load the bundle', async () => {
    writeFileSync(join(folder, 'entry.mjs'), `await null; throw new Error('no bundle');`);
    const tasks = names(100).map((name) => taskOf(name));
    await expect(render(tasks, 1, slowly)).rejects.toThrow('no bundle');
  });

  it.each([
    ['throws', 'broken', 'a broken page'],
    ['ends its thread', 'exit', 'a renderer ended early'],
    ['is of no route', 'other', 'the bundle has no route /other'],
  ])('fails where a page %s in another thread', async (_, name, message) => {
    const bad = taskOf(name, name === 'other' ? '/other' : undefined);
    const tasks = [...names(100).map((one) => taskOf(one)), ...Array(100).fill(bad)];
    await expect(render(tasks, 1, slowly)).rejects.toThrow(message);
  });
});
