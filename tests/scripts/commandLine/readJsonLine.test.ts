import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { readJsonLine } from '../../../scripts/commandLine/readJsonLine.ts';

const schema = z.object({ id: z.string(), text: z.string() });
const read = (line: string) => readJsonLine(line, schema, '{"id", "text"}');

it('gives what a line holds', () => {
  expect(read('{"id": "1", "text": "x", "more": 2}')).toEqual({ value: { id: '1', text: 'x' } });
});

it.each([
  ['{"id": "1"', /^this is no JSON \(.+\); write \{"id", "text"\}$/],
  ['[]', /^this is no object/],
  ['null', /^this is no object; write/],
  ['"text"', /^this is no object/],
  ['{"text": "x"}', /^“id” is missing; write \{"id", "text"\}$/],
  ['{"id": "1", "text": 5}', /^“text” is of another kind/],
  ['{"id": "1", "__proto__": {"text": "x"}}', /^“text” is missing/],
])('says in words what is wrong with %s', (line, problem) => {
  expect(read(line).problem).toMatch(problem);
});
