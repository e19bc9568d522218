import { describe, expect, it } from 'vitest';
import { PAGE, useLibrary } from './checkedLibrary.ts';

const { read, append, check } = useLibrary();

describe('checking the code in braces of a page', () => {
  it.each([
    ['a set in prose', 'The set {a, b} is\nfinite.', 'a'],
    ['braces on lines of their own', '{\n  undefinedVariable.foo\n}', 'undefinedVariable'],
    ['an attribute', '<span title={missing}>x</span>', 'missing'],
    ['attributes that are spread', '<span {...others}>x</span>', 'others'],
    ['an object of them', 'It is {({ key: value }).key}.', 'value'],
  ])('names what the code of a page asks for in vain: %s', async (_, text, name) => {
    const before = read(PAGE).split('\n').length;
    append(text);
    const { diagnostics } = await check();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'text-invalid', severity: 'error' });
    expect(diagnostics[0]?.message).toBe(`the code in braces asks for “${name}”, which is nothing`);
    expect(diagnostics[0]?.line).toBe(before + 1);
  });

  it.each([
    ['a number', 'It is {1 + 1}.'],
    ['what every program has', 'It is {new Date(0).getFullYear()} or {Math.max(1, 2)}.'],
    ['what it declares', 'export const [one, { two: three }] = [1, { two: 2 }];\n\n{one + three}'],
    ['a function', 'export function twice(x) { return 2 * x; }\n\n{[1, 2].map((n) => twice(n))}'],
    ['its front matter', '{props.title}'],
    ['a comment', '{/* a comment */}'],
    ['a brace that is escaped', 'The set \\{a, b} is finite.'],
  ])('lets the code of a page have %s', async (_, text) => {
    append(text);
    expect((await check()).diagnostics).toEqual([]);
  });
});
