import type { PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';
import { lettersAndDigits, stripLikeTheHub } from '../restore/check/roundTrip.ts';
import { typesets } from '../restore/check/typesets.ts';
import { buildTree } from '../restore/tree.ts';
import type { Restoration, Run } from '../restore/types.ts';
import { cleanPhrasing } from './cleanPhrasing.ts';

/**
 * Writes a restored line as plain Markdown: formulas between single dollars, a literal dollar as `\$`,
 * no other escapes. Made for measuring, so that every letter and digit of the source is kept: what a
 * reader is not to see (a color, a switch of font) stands in a comment, an address before its label.
 *
 * @param restoration what `restore()` gave for one line
 * @returns one line of Markdown
 */
export function toMarkdown({ runs, source }: Pick<Restoration, 'runs' | 'source'>): string {
  return cleanPhrasing(buildTree(runs.flatMap((run) => withoutLoss(run, source))))
    .map(writeNode)
    .join('');
}

const ENVIRONMENT = /^(\\begin\{[^{}]*\})([\s\S]*)(\\end\{[^{}]*\})$/;

/** A run, and what its source says and its value does not. */
function withoutLoss(run: Run, text: string): Run[] {
  const { kind, value } = run;
  const source = text.slice(run.from, run.to);
  const wanted = lettersAndDigits(source);
  const kept = lettersAndDigits(kind === 'formula' ? stripLikeTheHub(value) : value);
  if (kept === wanted) return [run];
  const aside = (words: string): Run => ({ ...run, kind: 'text', value: words });
  if (kind === 'formula') {
    const [, opening, inside, closing] = ENVIRONMENT.exec(source) ?? [];
    const formula = { ...run, value: withCommandsApart(inside ?? value) };
    if (inside === undefined) return [formula];
    if (!typesets(formula.value)) return [aside(source)];
    return [aside(`<!--${opening}-->`), formula, aside(`<!--${closing}-->`)];
  }
  const address = /^\\(?:href|hyperlink)\s?\{([^\s<>]*)\}\s?\{$/.exec(source)?.[1];
  if (address !== undefined && value === '') return [aside(`<${address}> `)];
  if (value !== '' && !wanted.endsWith(kept)) return [aside(source)];
  const hidden = kept === '' ? source.trim() : `\\${wanted.slice(0, -kept.length)}`;
  return hidden.includes('-->') ? [aside(source)] : [aside(`<!--${hidden}-->`), run];
}

/** The Hub takes commands with their braces away; with a space between, as here, the names survive. */
const withCommandsApart = (tex: string) => tex.replace(/(\\[A-Za-z]+)\{/g, '$1 {');

function writeNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return withEscapedDollars(node.value);
    case 'inlineMath':
      return `$${node.value}$`;
    case 'inlineCode':
      return /[`$]/.test(node.value) ? withEscapedDollars(node.value) : `\`${node.value}\``;
    case 'strong':
      return `**${node.children.map(writeNode).join('')}**`;
    case 'emphasis':
      return `*${node.children.map(writeNode).join('')}*`;
    case 'link':
      return node.children.map(writeNode).join('');
    default:
      return '';
  }
}

const withEscapedDollars = (text: string) => text.replaceAll('$', '\\$');
