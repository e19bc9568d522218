import { expect, test } from 'vitest';
import { linkButton } from '../../../src/site/links/linkLabels.ts';

test.each([
  ['https://www.example.org/a/', 'example.org/a'],
  ['https://example.org/caf%C3%A9', 'example.org/café'],
  ['https://example.org/100%', 'example.org/100%'],
  ['https://example.org/%00%0D%0Ax', 'example.org/%00%0D%0Ax'],
  ['https://example.org/%E2%80%AEgpj.exe', 'example.org/%E2%80%AEgpj.exe'],
  ['https://example.org/%E2%80%A8x', 'example.org/%E2%80%A8x'],
])('%s is shown as %s', (url, address) => {
  expect(linkButton({ url, kind: 'other' }).address).toBe(address);
});
