import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CARD_SIZE, paperCard, siteCard } from '../../../src/site/cards/card.ts';
import { cardsFor } from '../../../src/site/cards/cardResponse.ts';
import { drawCard } from '../../../src/site/cards/drawCard.ts';
import { keptCard } from '../../../src/site/cards/keptCard.ts';
import { sampleContext, samplePaper } from '../sampleLibrary.ts';

const cardOf = (title: string) => {
  const paper = samplePaper({ title, slug: 'a-paper', date: '2023-10-31' });
  const context = sampleContext([paper]);
  return paperCard(context, context.library.papers[0] ?? expect.fail('there is no paper'));
};

/** Width and height of a PNG, from its header. */
function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.slice(1, 4)]).toEqual([...new TextEncoder().encode('PNG')]);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** From one sign to another, as Unicode has them. */
const signs = (from: string, to: string) =>
  String.fromCodePoint(
    ...Array.from(
      { length: to.charCodeAt(0) - from.charCodeAt(0) + 1 },
      (_, at) => from.charCodeAt(0) + at,
    ),
  );

describe('a card', () => {
  it.each([
    'Plain',
    signs('!', '~').replaceAll('$', ''),
    signs('À', 'ÿ').replaceAll(/[×÷]/g, ''),
    '‘ ’ “ ” – — … ·',
    'Bjørn, Łukasz & Akyürek: “Quotes” – and “more”…',
    'From $\\ell_2$ to $\\mathbb{R}^{N \\times d}$, $O(n \\log n)$, $\\lambda \\leq \\infty$, $\\nabla$',
    'λ and α ≤ 5 ± 2',
    'word '.repeat(80),
  ])('is drawn for %j', async (title) => {
    const png = await drawCard(cardOf(title));
    expect(sizeOf(png ?? expect.fail('a sign is missing'))).toEqual(CARD_SIZE);
  });

  it.each(['论文 on papers', 'Hugging 🤗', 'עברית'])(
    'is not drawn with a hole: %j',
    async (title) => {
      expect(await drawCard(cardOf(title))).toBeUndefined();
    },
  );

  it('is drawn of the library', async () => {
    const png = await drawCard(siteCard(sampleContext([])));
    expect(sizeOf(png ?? expect.fail('a sign is missing'))).toEqual(CARD_SIZE);
  });
});

describe('the cards that do', () => {
  it('end with one that can be drawn, whatever the library is called', async () => {
    const { site, ...context } = sampleContext([samplePaper({ title: '论文', slug: 'a-paper' })]);
    const named = { ...context, site: { ...site, title: '论文文摘', masthead: '🤗' } };
    const cards = cardsFor(named, named.library.papers[0]);
    const drawn = await Promise.all(cards.map(drawCard));
    expect(drawn.map((png) => png !== undefined)).toEqual([false, false, true]);
  });
});

describe('a kept card', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-cards-'));
  afterAll(() => rm(folder, { recursive: true }));

  it('is drawn once as long as it shows the same', async () => {
    const drawn = await keptCard(cardOf('One'), folder);
    const [file = ''] = await readdir(folder);
    expect(await readFile(join(folder, file))).toEqual(drawn);
    await writeFile(join(folder, file), 'kept');
    expect(String(await keptCard(cardOf('One'), folder))).toBe('kept');
    await keptCard(cardOf('Two'), folder);
    expect(await readdir(folder)).toHaveLength(2);
  });
});
