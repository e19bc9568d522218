import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutBytes } from '../../src/build/pagesAsText.ts';

it('has the installed version of Astro answer with text', () => {
  const file = 'node_modules/astro/dist/runtime/server/render/page.js';
  const code = readFileSync(file, 'utf8');
  const without = withoutBytes(code);
  expect(code.match(/encoder\.encode\(body\)/g)).toHaveLength(1);
  expect(without).not.toContain('encoder.encode(body)');
  expect(without).not.toContain('body.byteLength');
});

it('leaves other code as it is', () => {
  expect(withoutBytes('body = encode(body);')).toBe('body = encode(body);');
});
