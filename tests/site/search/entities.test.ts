import { expect, it } from 'vitest';
import { readEntities } from '../../../src/site/search/entities.ts';

it.each([
  ['a &lt; b &amp;&amp; c &gt; &quot;d&quot;&#39;&#x27;', `a < b && c > "d"''`],
  ['&amp;lt;', '&lt;'],
  ['&constructor; &nbsp; & &;', '&constructor; &nbsp; & &;'],
])('reads %s', (html, text) => {
  expect(readEntities(html)).toBe(text);
});
