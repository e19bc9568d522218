import { describe, expect, it } from 'vitest';
import { findReason } from '../../../scripts/site/buildPages.ts';

describe('the reason why a build failed', () => {
  it.each([
    [
      'an error of Astro, without the stack',
      '12:00:00 [content] Syncing content\n[InvalidContentEntryDataError] papers → a data does not match\n  date: wrong\n  Stack trace:\n    at file:///x.js:1:2',
      '[InvalidContentEntryDataError] papers → a data does not match\n  date: wrong',
    ],
    [
      'an error with color',
      '\u001b[31mMDXError\u001b[39m: Unexpected `}`\n    at parse (x.js:1:2)',
      'MDXError: Unexpected `}`',
    ],
    [
      'what is wrong with a page, without what was done before and where the program found it',
      '12:00:00 [content] Syncing content\ncontent/papers/a.mdx:2: title: wrong\n  Location:\n    /src/shelf.ts:1:2\n',
      'content/papers/a.mdx:2: title: wrong',
    ],
    [
      'an error that Astro begins on the line of a page',
      ' generating static routes \n12:00:00   ├─ /cards/a.png12:00:00 [ERROR] Error: content/site.yaml: no\n    at render (x.js:1:2)\n12:00:00 [ERROR] [build] Caught error rendering /cards/a.png: Error: content/site.yaml: no\ncontent/site.yaml: no\n  Stack trace:\n    at x (y.js:1:2)',
      'content/site.yaml: no',
    ],
    [
      'an error of the code in a page, with the name of the page',
      '12:00:00   ├─ /index.html12:00:00 [ERROR] ReferenceError: foo is not defined\n    at _createMdxContent (file:///x/chunks/a-model-zoo_BETB-_mv.mjs:67:3)\n    at MDXContent (file:///x/chunks/a-model-zoo_BETB-_mv.mjs:75:7)',
      'The code in a-model-zoo.mdx failed: ReferenceError: foo is not defined',
    ],
    ['the last words where no error is named', 'one\ntwo\n', 'one\ntwo'],
  ])('is %s', (_name, output, reason) => {
    expect(findReason(output)).toBe(reason);
  });
});
