import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { markAcronyms } from '../../../src/site/glossary/markAcronyms.ts';
import fc from '../../support/fastCheck.ts';

const element = (
  tagName: string,
  children: ElementContent[],
  className: string[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties: className.length > 0 ? { className } : {},
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });
const paragraph = (...children: ElementContent[]): Root => ({
  type: 'root',
  children: [element('p', children)],
});

/** Writes a tree with marks as `[acronym|long form]`. */
function print(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inside = (node.children as ElementContent[]).map(print).join('');
  return node.type === 'element' && node.tagName === 'abbr'
    ? `[${inside}|${node.properties.title}]`
    : inside;
}

const LMC = { short: 'LMC', long: 'Linear Mode Connectivity' };
const RL = { short: 'RL', long: 'reinforcement learning' };

function marked(tree: Root, acronyms = [LMC, RL]): string {
  markAcronyms(tree, acronyms);
  return print(tree);
}

describe('markAcronyms', () => {
  it.each([
    [
      'Linear Mode Connectivity (LMC) and LMC.',
      'Linear Mode Connectivity ([LMC|Linear Mode Connectivity]) and [LMC|Linear Mode Connectivity].',
    ],
    ['LMCs; LMC-like', '[LMCs|Linear Mode Connectivity]; [LMC|Linear Mode Connectivity]-like'],
    ['LMCX, xLMC, LMC2, LMC_1', 'LMCX, xLMC, LMC2, LMC_1'],
    [
      'RL before reinforcement learning (RL) and after: RL',
      'RL before reinforcement learning ([RL|reinforcement learning]) and after: [RL|reinforcement learning]',
    ],
    [
      'RL, “reinforcement\n learning” (“RL”): RL',
      'RL, “reinforcement\n learning” (“[RL|reinforcement learning]”): [RL|reinforcement learning]',
    ],
    [
      'RL, then RL ( reinforcement  learning)',
      'RL, then [RL|reinforcement learning] ( reinforcement  learning)',
    ],
    [
      'RL, learning (RL), reinforcementlearning (RL)',
      '[RL|reinforcement learning], learning ([RL|reinforcement learning]), reinforcementlearning ([RL|reinforcement learning])',
    ],
    ['RL (reinforcement learning)', '[RL|reinforcement learning] (reinforcement learning)'],
  ])('in “%s”', (words, expected) => {
    expect(marked(paragraph(text(words)))).toBe(expected);
  });

  it('leaves formulas, code and links alone', () => {
    const tree = paragraph(
      element('span', [text('LMC')], ['katex']),
      element('a', [text('LMC')]),
      element('code', [text('LMC')]),
      element('em', [text('LMC')]),
    );
    expect(marked(tree)).toBe('LMCLMCLMC[LMC|Linear Mode Connectivity]');
  });

  it('prefers the longer of two names', () => {
    const both = [RL, { short: 'RL-X', long: 'reinforcement learning X' }];
    expect(marked(paragraph(text('RL-X')), both)).toBe('[RL-X|reinforcement learning X]');
  });

  it('neither adds nor loses a character, for any text', () => {
    const unit = fc.constantFrom(
      'LMC',
      's',
      ' ',
      '(',
      ')',
      'Linear Mode Connectivity',
      'C++',
      '.',
      '$&',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 8 }), { maxLength: 4 }), (words) => {
        const tree = paragraph(...words.map(text));
        markAcronyms(tree, [LMC, { short: 'C++', long: 'a (strange] form*' }]);
        expect(print(tree).replaceAll(/\[([^|]*)\|[^\]]*?(?:\] form\*)?\]/g, '$1')).toBe(
          words.join(''),
        );
      }),
    );
  });
});
