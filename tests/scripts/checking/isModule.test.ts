import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isModule } from '../../../scripts/checking/isModule.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const page = fileURLToPath(new URL('../../../content/topics/attention.mdx', import.meta.url));

it.each([
  '../../src/schema/index.ts',
  '../../src/schema',
  '../../scripts/commandLine/words',
  './agents.mdx',
  '../digests/2025-11-13.txt?raw',
  '/src/schema/index.ts',
  '/package.json',
  'astro:assets',
  'astro/components',
  '@astrojs/mdx',
  'node:path',
])('%s is there', (name) => {
  expect(isModule(name, page, project)).toBe(true);
});

it.each([
  './Note.astro',
  '../../src/components/Nothing.astro',
  '../../src/nothing',
  '/src/nothing.ts',
  '../../src/digest/read',
  'no-such-package',
  '@no/such',
])('%s is not', (name) => {
  expect(isModule(name, page, project)).toBe(false);
});
