import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  parseAbstract,
  parseMdx,
  parsePlainly,
} from '../../../src/site/abstracts/parseAbstract.ts';
import fc from '../../support/fastCheck.ts';

/** Type, value and children of a node, without its place. */
function bare(node: Nodes): unknown {
  return {
    type: node.type,
    ...('value' in node && { value: node.value }),
    ...('url' in node && { url: node.url }),
    ...('children' in node && { children: node.children.map(bare) }),
  };
}

/** The bodies of the committed papers. */
function listBodies(): string[] {
  const folder = new URL('../../../content/papers/', import.meta.url).pathname;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));
}

describe('the shortcut for words, formulas, links and emphasis', () => {
  test('is taken for most abstracts, and reads them as the parser does', () => {
    const bodies = listBodies();
    const taken = bodies.filter((body) => parsePlainly(body) !== undefined);
    expect(taken.length).toBeGreaterThan(bodies.length * 0.95);
    for (const body of taken) {
      expect(parsePlainly(body)?.map(bare)).toEqual(parseMdx(body).map(bare));
    }
  });

  test('reads any text as the parser does, or leaves it to the parser', () => {
    const pieces =
      '$|$$|x|y z|\\|{|}|`|*|_|# |- |+ |1. |=|==|>|&amp;|<|\n|\n\n|  |\t| |!|[a](b)|[http://x.y/z](http://x.y/z)|[http://x.y|import |export |~|:|.|é|$x$|$ x$|$x_1$|$x $|**|*x*|**x**|*(x)*|(|)|]|`x|`x_y`|& |x&y|\\[|\\$|\\*|\\_|\\`|\\&|x_y|[x_y\\_](https://x.y/~z_*)|~~~|“'.split(
        '|',
      );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (list) => {
        const body = list.join('');
        const quick = parsePlainly(body);
        if (quick === undefined) return;
        taken++;
        expect(quick.map(bare)).toEqual(parseMdx(body).map(bare));
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(400);
  });
});

test.each([
  ['a \\[1] and H\\&E \\{x\\} \\< 2 & 3 > 1, ~4'],
  ['**Bold**: *(a) b* and x*y*z, **5.2**x'],
  ['`code_x` and C_D_E'],
  ['see [github.com/a/b\\_c](https://github.com/a/b_c)'],
  ['costs \\$5, so $x$'],
])('the shortcut reads “%s”', (body) => {
  expect(parsePlainly(body)?.map(bare)).toEqual(parseMdx(body).map(bare));
});

test.each([
  ['* an item'],
  ['***both***'],
  ['**a*'],
  ['* a*'],
  ['_a_'],
  ['&amp;'],
  ['{code}'],
  ['<b>x</b>'],
  ['![x](https://x.y/z)'],
  ['~~~ code'],
  ['> quoted'],
  ['``x``'],
])('the shortcut leaves “%s” to the parser', (body) => {
  expect(parsePlainly(body)).toBeUndefined();
});

test('parseAbstract reads links, emphasis and escapes', () => {
  const [paragraph] = parseAbstract('A **bold** \\{word\\} at [x](https://x.example/).');
  expect(paragraph).toMatchObject({
    type: 'paragraph',
    children: [
      { value: 'A ' },
      { type: 'strong' },
      { value: ' {word} at ' },
      { type: 'link', url: 'https://x.example/' },
      { value: '.' },
    ],
  });
});
