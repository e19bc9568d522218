import { describe, expect, it } from 'vitest';
import { buildGlossary } from '../../../src/site/glossary/glossary.ts';
import { partGlossary } from '../../../src/site/glossary/glossaryParts.ts';
import {
  glossaryLink,
  glossaryPage,
  glossaryParts,
} from '../../../src/site/pages/glossaryPages.ts';
import { sampleContext, samplePaper } from '../sampleLibrary.ts';

const paper = (title: string, acronyms: [string, string][], methods: string[] = []) =>
  samplePaper({ title, methods, acronyms: acronyms.map(([short, long]) => ({ short, long })) });

const context = sampleContext([
  paper('One', [['LLM', 'large language models']]),
  paper('Two', [['LLM', 'Large-Language Model']]),
  paper('Three', [['llm', 'large language models']]),
  paper('Four', [['LLM', 'log-linear measure']], ['LaMo']),
  paper('Five', [], ['RegMean++', 'RegMean']),
  paper('Six', [['WINA', 'Weight Informed Neuron Activation']], ['WINA']),
  paper('Seven', [['3DGS', '3D Gaussian Splatting']], ['lamo']),
]);

describe('buildGlossary', () => {
  const entries = buildGlossary(context.library.papers);
  const entry = (name: string) => entries.find((one) => one.name === name);

  it('lists every name once, from A to Z', () => {
    expect(entries.map(({ name }) => name)).toEqual([
      '3DGS',
      'LaMo',
      'LLM',
      'RegMean',
      'RegMean++',
      'WINA',
    ]);
  });

  it('joins spellings and parts meanings', () => {
    expect(entry('LLM')?.meanings.map(({ long, papers }) => [long, papers.length])).toEqual([
      ['large language models', 3],
      ['log-linear measure', 1],
    ]);
    expect(entry('LaMo')?.introducedBy.map(({ title }) => title)).toEqual(['Four', 'Seven']);
  });

  it('gives each an anchor of its own', () => {
    expect(entry('RegMean++')?.id).toBe('regmean-plus-plus');
    const { papers } = sampleContext([paper('P', [], ['A-B', 'A.B', '…'])]).library;
    expect(buildGlossary(papers).map(({ id }) => id)).toEqual(['name', 'a-b', 'a-b-2']);
  });
});

describe('glossaryPage', () => {
  const [part] = glossaryParts(context.library);
  const page = part && glossaryPage(context, part);

  it('says what there is', () => {
    expect(page?.intro).toBe(
      '3 acronyms that abstracts define and 4 names that papers give to what they introduce.',
    );
    expect(page?.letters.map(({ label, href }) => [label, href])).toEqual([
      ['0–9', '#letter-0-9'],
      ['L', '#letter-l'],
      ['R', '#letter-r'],
      ['W', '#letter-w'],
    ]);
  });

  it('names a paper once, also where it both introduces and spells out', () => {
    const item = page?.groups.at(-1)?.items[0];
    expect(item?.meanings[0]?.papers.shown).toMatchObject([{ titleHtml: 'Six', introduces: true }]);
    expect(item?.introducedBy).toBeUndefined();
  });

  it('can be linked by name', () => {
    expect(glossaryLink(context, 'RegMean++')).toEqual({
      label: 'RegMean++',
      href: '/offprint/glossary/#regmean-plus-plus',
    });
  });

  it('shows the newest papers of a common acronym and searches for the rest', () => {
    const many = sampleContext(
      Array.from({ length: 20 }, (_, at) => paper(`P${at}`, [['RL', 'reinforcement learning']])),
    );
    const [first] = glossaryParts(many.library);
    const papers = first && glossaryPage(many, first).groups[0]?.items[0]?.meanings[0]?.papers;
    expect(papers?.shown).toHaveLength(8);
    expect(papers?.rest).toEqual({
      label: 'Search for the other 12 papers',
      href: '/offprint/search/?q=reinforcement%20learning',
    });
  });
});

describe('partGlossary', () => {
  const library = (count: number) =>
    sampleContext([
      paper(
        'P',
        [],
        Array.from({ length: count }, (_, at) => `${at % 10 === 0 ? 'B' : 'A'}x${at}`),
      ),
    ]);

  it('keeps a short glossary on one page', () => {
    expect(glossaryParts(library(400).library).map(({ path }) => path)).toEqual(['']);
  });

  it('parts a long one by letter and number, with nothing lost', () => {
    const many = library(2000);
    const entries = buildGlossary(many.library.papers);
    const parts = partGlossary(entries);
    expect(parts.map(({ path }) => path)).toEqual([
      '',
      'a',
      'a/2',
      'a/3',
      'a/4',
      'a/5',
      'a/6',
      'b',
    ]);
    expect(parts.flatMap((part) => part.entries)).toEqual(entries);
    const [, , second] = glossaryParts(many.library);
    const page = second && glossaryPage(many, second);
    expect(page?.previous).toEqual({ label: 'A, page 1', href: '/offprint/glossary/a/' });
    expect(page?.next?.href).toBe('/offprint/glossary/a/3/');
    expect(glossaryLink(many, 'Bx0').href).toBe('/offprint/glossary/b/#bx0');
  });

  it('opens a long one with what the most papers define', () => {
    const busy = sampleContext([
      paper(
        'P',
        Array.from({ length: 500 }, (_, at): [string, string] => [`X${at}A`, `x ${at}`]),
      ),
      paper('Q', [['X7A', 'x 7']]),
    ]);
    const [first, second] = glossaryParts(busy.library);
    const common = first ? glossaryPage(busy, first).common : [];
    expect(common).toHaveLength(60);
    expect(common[0]).toEqual({
      label: 'X7A',
      long: 'x 7',
      href: '/offprint/glossary/x/#x7a',
      count: 2,
    });
    expect(second && glossaryPage(busy, second).common).toEqual([]);
  });
});
