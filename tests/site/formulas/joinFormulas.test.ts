import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeJoinFormulas } from '../../../src/site/formulas/joinFormulas.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const formula: Element = {
  type: 'element',
  tagName: 'span',
  properties: { className: ['katex'] },
  children: [text('x')],
};

/** Writes the children of a paragraph as text, with joined parts between bars. */
function show(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      return node.properties.className?.toString() === 'joined'
        ? `|${show(node.children)}|`
        : show(node.children);
    })
    .join('');
}

describe('rehypeJoinFormulas', () => {
  const cases = [
    { before: 'the set ', after: ' of all', shown: 'the set x of all' },
    { before: 'number (', after: '; see', shown: 'number |(x;| see' },
    { before: 'the ', after: '-norm', shown: 'the |x-|norm' },
    { before: '', after: '.', shown: '|x.|' },
    { before: 'say “', after: '”, and', shown: 'say |“x”,| and' },
    { before: 'some 130', after: ' faster', shown: 'some |130x| faster' },
    { before: 'the top-', after: ' list', shown: 'the |top-x| list' },
    { before: 'a ', after: 'NN-LM', shown: 'a |xNN-|LM' },
    { before: 'emits CO', after: ', and', shown: 'emits |COx,| and' },
  ];
  for (const { before, after, shown } of cases) {
    it(`turns “${before}x${after}” into “${shown}”`, () => {
      const paragraph: Element = {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [text(before), structuredClone(formula), text(after)],
      };
      const tree: Root = { type: 'root', children: [paragraph] };
      rehypeJoinFormulas()(tree);
      expect(show(paragraph.children)).toBe(shown);
    });
  }

  it('leaves two formulas in a row whole', () => {
    const children = [structuredClone(formula), text(', '), structuredClone(formula), text('.')];
    const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children };
    rehypeJoinFormulas()({ type: 'root', children: [paragraph] });
    expect(show(paragraph.children)).toBe('|x,| |x.|');
  });
});
