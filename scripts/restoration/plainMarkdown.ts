import type { PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';
import {
  lettersAndDigits,
  stripLikeTheHub,
  stripMarkdown,
} from '../../src/digest/restore/check/roundTrip.ts';
import { typesets } from '../../src/digest/restore/check/typesets.ts';
import { buildTree } from '../../src/digest/restore/tree.ts';
import type { Restoration, Run } from '../../src/digest/restore/types.ts';
import { cleanPhrasing } from '../../src/digest/write/cleanPhrasing.ts';
import { LETTERS, OPERATORS } from '../../src/schema/formulas/signs.ts';

/**
 * Writes a restored line as plain Markdown: formulas between single dollars, a literal dollar as `\$`,
 * no other escapes. Made for measuring, so that every letter and digit of the source is kept: what a
 * reader is not to see (a color, a switch of font) stands in a comment, an address before its label; a
 * link that the author set between dollars is its TeX again.
 *
 * The result is stripped and compared with the source. Where they differ, the pieces that differ are
 * written as the source has them, and at last all of it is.
 *
 * @param restoration what `restore()` gave for one line
 * @returns one line of Markdown
 */
export function toMarkdown({ runs, source }: Pick<Restoration, 'runs' | 'source'>): string {
  const kept = runs.flatMap((run) => withoutLoss(run, source));
  const markdown = writeRuns(kept);
  if (saysTheSame(markdown, kept, source)) return markdown;
  const faithful = runs.flatMap((run) => {
    const pieces = withoutLoss(run, source);
    const printed = source.slice(run.from, run.to);
    return saysTheSame(writeRuns(pieces), pieces, printed) ? pieces : [asWords(run, printed)];
  });
  const corrected = writeRuns(faithful);
  return saysTheSame(corrected, faithful, source) ? corrected : withEscapedDollars(source);
}

const writeRuns = (runs: readonly Run[]) => writeNodes(cleanPhrasing(buildTree(runs)));

const asWords = (run: Run, words: string): Run => ({ ...run, kind: 'text', value: words });

/** Says whether Markdown strips back to the letters and digits of a text, and its formulas are those of the runs. */
function saysTheSame(markdown: string, runs: readonly Run[], text: string): boolean {
  const stripped = stripMarkdown(markdown);
  const formulas = runs.filter(({ kind }) => kind === 'formula');
  return (
    lettersAndDigits(stripped.text) === lettersAndDigits(text) &&
    stripped.formulas.length === formulas.length &&
    stripped.formulas.every((tex, at) => tex === formulas[at]?.value.trim())
  );
}

const ENVIRONMENT = /^(\\begin\{[^{}]*\})([\s\S]*)(\\end\{[^{}]*\})$/;

/** A run, and what its source says and its value does not. */
function withoutLoss(run: Run, text: string): Run[] {
  const { kind, value, tex, ...place } = run;
  const source = text.slice(run.from, run.to);
  if (tex !== undefined) return [{ ...place, kind: 'formula', value: tex, style: {} }];
  if (kind === 'text' && value === source) return [run];
  const wanted = lettersAndDigits(source);
  const kept = lettersAndDigits(kind === 'formula' ? stripLikeTheHub(value) : value);
  if (kept === wanted) return [run];
  if (kind === 'formula') return formulaWithoutLoss(run, source);
  const address = /^\\(?:href|hyperlink)\s?\{([^\s<>]*)\}\s?\{$/.exec(source)?.[1];
  if (address !== undefined && value === '') return [asWords(run, `<${address}> `)];
  if (value !== '' && !wanted.endsWith(kept)) return [asWords(run, source)];
  const hidden = kept === '' ? source.trim() : `\\${wanted.slice(0, -kept.length)}`;
  return hidden.includes('-->') ? [asWords(run, source)] : [asWords(run, `<!--${hidden}-->`), run];
}

/** A formula whose TeX the text still has: the names of its commands are words of the text. */
function formulaWithoutLoss(run: Run, source: string): Run[] {
  const unicode = withUnicodeSigns(run.value, source);
  if (
    lettersAndDigits(stripLikeTheHub(unicode)) === lettersAndDigits(source) &&
    typesets(unicode)
  ) {
    return [{ ...run, value: unicode }];
  }
  const [, opening, inside = '', closing] = ENVIRONMENT.exec(source) ?? [];
  const value = withCommandsApart(opening === undefined ? run.value : inside.trim());
  if (!typesets(value)) return [asWords(run, source)];
  const formula = { ...run, value };
  if (opening === undefined) return [formula];
  return [asWords(run, `<!--${opening}-->`), formula, asWords(run, `<!--${closing}-->`)];
}

/** A formula of which the text has some signs in Unicode keeps those: `\alpha x` is `αx` again. */
const withUnicodeSigns = (tex: string, source: string) =>
  tex.replace(/\\([A-Za-z]+)( ?)/g, (command, name: string, space: string) => {
    const sign = LETTERS.get(name) ?? OPERATORS.get(name);
    if (sign === undefined) return command;
    if (source.includes(sign)) return sign + space;
    return name === 'mu' && source.includes('µ') ? `µ${space}` : command;
  });

/**
 * The Hub takes commands with their braces away; with a space between, as here, the names survive.
 * Those that set text are not counted as words.
 */
const withCommandsApart = (tex: string) =>
  tex.replace(/(\\(?!text[a-z]*\{[^{}]*\})[A-Za-z]+)\{/g, '$1 {');

/** Writes nodes one after the other; a formula must not stand behind a backslash or another formula. */
function writeNodes(nodes: readonly PhrasingContent[]): string {
  const pieces: string[] = [];
  for (const node of nodes) {
    const next = writeNode(node);
    if (next.startsWith('$') && /[\\$]/.test(pieces.at(-1)?.at(-1) ?? '')) pieces.push(' ');
    if (next !== '') pieces.push(next);
  }
  return pieces.join('');
}

function writeNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return withEscapedDollars(node.value);
    case 'inlineMath':
      return `$${node.value}$`;
    case 'inlineCode':
      return /[`$]/.test(node.value) ? withEscapedDollars(node.value) : `\`${node.value}\``;
    case 'strong':
      return `**${writeNodes(node.children)}**`;
    case 'emphasis':
      return `*${writeNodes(node.children)}*`;
    case 'link':
      return writeNodes(node.children);
    default:
      return '';
  }
}

const withEscapedDollars = (text: string) => text.replaceAll('$', '\\$');
