import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseTopicYaml } from '../../../src/digest/topics/topicYaml.ts';
import fc from '../../support/fastCheck.ts';

const TOPICS = new URL('../../../content/topics/', import.meta.url);

/** What either reader makes of a text: its value, or that it refuses it. */
function outcomeOf(read: (yaml: string) => unknown, yaml: string): unknown {
  try {
    return { value: read(yaml) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}

describe('the front matter of a topic is read as the package reads it', () => {
  test.each(readdirSync(TOPICS))('%s', (name) => {
    const yaml = readFileSync(new URL(name, TOPICS), 'utf8').split(/^---$/m)[1] ?? '';
    expect(yaml).toContain('terms:');
    expect(parseTopicYaml(yaml)).toEqual(parse(yaml));
  });

  test.each([
    ['two lists', 'terms:\n  a: 1\nname: x\nterms:\n  b: 2\n'],
    ['two terms alike', 'terms:\n  a: 1\n  a: 2\n'],
    ['a list in a text', 'name: |\n  x\nterms:\n  a: 1\n'],
    ['a list in a quoted text', 'name: "x\nterms:\n  a: 1\n  y"\n'],
    ['a list at the margin of a quoted text', 'name: "x\nterms:\n  a: 1\nend"\n'],
    ['no list', 'name: x\n'],
    ['no mapping', '- a\n'],
    ['nothing', ''],
    ['a term of YAML', 'terms:\n  null: 1\n  true: 2\n'],
    ['a comment', 'terms:\n  a: 1 # so\n  b: 2\n'],
    ['an error behind', 'terms:\n  a: 1\nname: [\n'],
    ['an anchor', 'name: &a x\nterms:\n  a: 1\nscope: *a\n'],
    ['an item of a list', 'terms:\n  a: 1\n- b\n'],
    ['a document after it', 'terms:\n  a: 1\n---\nb: 1\n'],
  ])('%s', (_name, yaml) => {
    expect(outcomeOf(parseTopicYaml, yaml)).toEqual(outcomeOf(parse, yaml));
  });

  test('whatever the lines are', () => {
    const lines = fc.constantFrom(
      ...[
        'name: x',
        'terms:',
        '  agent: 1',
        '  AI agent: -0.5',
        '  e.g. so: 10',
        '  a-b: 08',
        '  3D x: 1',
        '  1e5: 1',
        '  0x1F: 1',
        '  1-bit: 2',
        "  A's b/c: 3",
        "  'off': 4",
        '  N:M y: 5',
        '  12: 6',
        '  1.5: 7',
        '  2024-01-01: 1',
        '  0o7: 1',
        '  E5: 1',
        '  1_000: 1',
        '  EE: 1',
        "  'a: b': 1",
        "  ''': 1",
      ],
      ...[
        "  'q': 1",
        '  x: .5',
        '  y: 1e3',
        '  1: 2',
        '  a:b: 3',
        '  z',
        '',
        '    deep: 1',
        '# no',
      ],
      ...[
        '  on: 1',
        '  No: 2',
        '  C++: 3',
        '  - x',
        'scope: >',
        '  ? k',
        '  constructor: 4',
        ' a: 1',
      ],
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 7 }), (parts) => {
        for (const yaml of [`${parts.join('\n')}\n`, `terms:\n${parts.join('\n')}\n`]) {
          expect(outcomeOf(parseTopicYaml, yaml)).toEqual(outcomeOf(parse, yaml));
        }
      }),
      { numRuns: 400 },
    );
  });
});
