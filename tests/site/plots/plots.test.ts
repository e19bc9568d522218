import { describe, expect, it, test } from 'vitest';
import { barsPlot } from '../../../src/site/plots/barsPlot.ts';
import { columnsPlot, roundNumbers } from '../../../src/site/plots/columnsPlot.ts';
import { pairsFit, pairsPlot } from '../../../src/site/plots/pairsPlot.ts';
import { fitText, textWidth } from '../../../src/site/plots/textWidth.ts';
import { printedTexts, readSvg } from './readSvg.ts';

const name = { id: 'p', title: 'Papers <by> year', description: 'Two & three.' };
const room = { width: 320, height: 120 };
const columns = (...counts: number[]) =>
  counts.map((count, at) => ({ label: String(2000 + at), tip: `${2000 + at}: ${count}`, count }));
const bar = (label: string, count: number, part = 0) => ({ label, count, part, tip: label });
const pair = (one: number, other: number, count: number) => ({ one, other, count, tip: 'both' });

const drawings = {
  columns: columnsPlot(name, columns(2, 0, 3), room),
  bars: barsPlot(name, [bar('Agents', 5, 2), bar('<b>Bold</b>', 1)], 320),
  pairs: pairsPlot(name, ['One', 'Two', 'Three'], [pair(0, 2, 4), pair(2, 1, 1)], 320),
};

describe.each(Object.entries(drawings))('a drawing of %s', (_kind, svg) => {
  const element = readSvg(svg);

  it('is an image with a title and a description', () => {
    expect(element.getAttribute('role')).toBe('img');
    const text = (attribute: string) =>
      element.querySelector(`#${element.getAttribute(attribute)}`)?.textContent;
    expect(text('aria-labelledby')).toBe('Papers <by> year');
    expect(text('aria-describedby')).toBe('Two & three.');
  });

  it('has no style, color or font of its own', () => {
    expect(element.querySelector('style')).toBeNull();
    for (const part of [element, ...element.querySelectorAll('*')]) {
      expect(part.hasAttribute('style')).toBe(false);
      expect(part.hasAttribute('font-family')).toBe(false);
      expect(part.getAttribute('fill') ?? 'none').toMatch(/^(none|currentColor)$/);
      expect(part.getAttribute('stroke') ?? 'none').toMatch(/^(none|currentColor)$/);
    }
  });

  it('has a box of its own size, and no number that is none', () => {
    const { viewBox, width, height } = Object.fromEntries(
      [...element.attributes].map((attribute) => [attribute.name, attribute.value]),
    );
    expect(viewBox).toBe(`0 0 ${width} ${height}`);
    expect(Number(width)).toBeLessThanOrEqual(320);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('prints names as text', () => {
    expect(element.querySelector('b, by')).toBeNull();
  });
});

describe('columns', () => {
  const heights = (svg: string) =>
    [...readSvg(svg).querySelectorAll('.plot-bar rect')].map((rect) =>
      Number(rect.getAttribute('height')),
    );

  it('are as high as their counts', () => {
    const [two = 0, three = 0] = heights(drawings.columns);
    expect(heights(drawings.columns)).toHaveLength(2);
    expect(two / three).toBeCloseTo(2 / 3, 5);
  });

  it('carry their numbers where these find room', () => {
    expect(printedTexts(drawings.columns)).toEqual(['2', '3', '2000', '2001', '2002']);
  });

  it('have a scale where they do not, and fewer labels, the last among them', () => {
    const texts = printedTexts(columnsPlot(name, columns(...Array(60).fill(1200)), room));
    expect(texts).toContain('1,000');
    expect(texts).toContain('2059');
    expect(texts.filter((text) => text.length === 4).length).toBeLessThan(20);
  });

  it('print no label that would begin before the plot', () => {
    const months = columns(1, 1, 1, 1, 1, 1).map((column) => ({
      ...column,
      label: 'September 2024',
    }));
    const svg = columnsPlot(name, months, { width: 120, height: 100 });
    const labels = [...readSvg(svg).querySelectorAll('text')].filter(
      ({ textContent }) => textContent === 'September 2024',
    );
    expect(labels).toHaveLength(1);
    const [x = 0] = (labels[0]?.getAttribute('transform')?.match(/[\d.]+/g) ?? []).map(Number);
    expect(x - textWidth('September 2024') / 2).toBeGreaterThanOrEqual(0);
  });

  it('say of each what it is', () => {
    const tips = [...readSvg(drawings.columns).querySelectorAll('rect > title')];
    expect(tips.map(({ textContent }) => textContent)).toEqual(['2000: 2', '2002: 3']);
  });

  test.each([
    [1, [1]],
    [4, [1, 2, 3, 4]],
    [5, [2, 4]],
    [23, [5, 10, 15, 20]],
    [1200, [500, 1000]],
    [98_765, [20_000, 40_000, 60_000, 80_000]],
  ])('up to %i are measured by round numbers', (greatest, numbers) => {
    expect(roundNumbers(greatest)).toEqual(numbers);
  });
});

describe('bars', () => {
  it('are as long as their counts, with the part within', () => {
    const element = readSvg(drawings.bars);
    const width = (selector: string) =>
      [...element.querySelectorAll(selector)].map((rect) => Number(rect.getAttribute('width')));
    const [agents = 0, bold = 0] = width('.plot-bar-rest rect');
    expect(agents / bold).toBeCloseTo(5, 5);
    expect(width('.plot-bar rect')[0]).toBeCloseTo((agents * 2) / 5, 5);
  });

  it('are labeled with name and number, shortened where the name is too long', () => {
    const long = 'A topic whose name goes on and on, well beyond what a phone has room for';
    const texts = printedTexts(barsPlot(name, [bar(long, 12_345)], 320));
    expect(texts).toEqual([expect.stringMatching(/^A topic whose.*…$/), '12,345']);
  });
});

describe('pairs', () => {
  const dots = [...readSvg(drawings.pairs).querySelectorAll('.plot-dot circle')].map((dot) => ({
    x: Number(dot.getAttribute('cx')),
    y: Number(dot.getAttribute('cy')),
    radius: Number(dot.getAttribute('r')),
  }));

  it('stand below the diagonal, whichever of the two is named first', () => {
    expect(dots).toHaveLength(2);
    for (const { x, y } of dots) expect(x).toBeLessThan(y);
  });

  it('have areas in proportion to their counts', () => {
    const [four, one] = dots;
    expect(((four?.radius ?? 0) / (one?.radius ?? 1)) ** 2).toBeCloseTo(4, 5);
  });

  it('fit where every line of text has its height', () => {
    const labels = Array.from({ length: 40 }, () => 'Model merging and weight space');
    expect(pairsFit(labels, 840)).toBe(true);
    expect(pairsFit(labels, 320)).toBe(false);
  });
});

describe('the room of a text', () => {
  it('grows with the text', () => {
    expect(textWidth('Optimization')).toBeGreaterThan(textWidth('Optimize'));
    expect(textWidth('')).toBe(0);
  });

  it('is kept by cutting what is too long', () => {
    expect(fitText('Agents', 200)).toBe('Agents');
    const cut = fitText('Model merging and weight space', 100);
    expect(cut).toMatch(/^Model mer.*…$/);
    expect(textWidth(cut)).toBeLessThanOrEqual(100);
  });
});
