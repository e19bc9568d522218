import { texToPlain } from '../../schema/index.ts';
import { renderFormula } from '../formulas/renderFormula.ts';
import { escapeHtml, KATEX_OPTIONS } from '../formulas/typeset.ts';
import { BoundedCache } from '../kept/boundedCache.ts';
import { findElement, type MathElement, parseMathElements, textInside } from './mathElements.ts';

/** Signs with a space on either side, as KaTeX sets them. */
const SPACED = /^[=≠<>≤≥≪≫≈≃≅≡∼∝∈∉⊂⊆⊃⊇→←↔⇒⇐⇔⟹⟺↦+−±∓×⋅÷∘∪∩∧∨⊕⊗⊙∣|:≔≜]$/;

/** After these, a plus or minus belongs to what follows. */
const SIGN_FOLLOWS = /(?:^|[([{,;=≠<>≤≥≪≫≈≃≡∼∝∈→⇒+−±×⋅/] ?)$/;

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['ˉ', '\u0304'],
  ['‾', '\u0305'],
  ['⃗', '\u20d7'],
  ['→', '\u20d7'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['ˇ', '\u030c'],
  ['˘', '\u0306'],
  ['ˊ', '\u0301'],
  ['ˋ', '\u0300'],
]);

/** A formula that simple HTML cannot say without loss. */
class Unsayable extends Error {}

/** Whether a term can stand beside a slash or under a root without parentheses. */
const isOneTerm = (html: string): boolean =>
  /^[\p{L}\p{N}\p{M}.]*$/u.test(html.replaceAll(/<su[bp]>.*?<\/su[bp]>|<[^>]+>/g, ''));
const inParentheses = (html: string): string => (isOneTerm(html) ? html : `(${html})`);

/** A letter in the cut that its variant asks for; script and Fraktur, which few fonts have, in italics. */
function identifierHtml(element: MathElement, before: string): string {
  const text = textInside(element);
  const variant = /mathvariant="([\w-]+)"/.exec(element.attributes)?.[1] ?? 'italic';
  if (variant === 'double-struck') return escapeHtml(texToPlain(`\\mathbb{${text}}`));
  const html = escapeHtml(text);
  if (variant.startsWith('bold')) return `<b>${html}</b>`;
  // The name of a function, such as log.
  if ([...text].length > 1) return /[\p{L}\p{N})>]$/u.test(before) ? ` ${html}` : html;
  if (variant === 'normal' || !/\p{L}/u.test(text)) return html;
  return `<i>${html}</i>`;
}

/** An operator with its spaces; none inside subscripts and superscripts. */
function operatorHtml(element: MathElement, before: string, isScript: boolean): string {
  const sign = textInside(element).normalize('NFC');
  if (sign === '\u2061') return isScript ? '' : ' ';
  if (element.children.some(({ name }) => name !== '')) return childrenHtml(element, isScript);
  if (sign === ',' || sign === ';') return `${sign} `;
  const plain = before.replaceAll(/<[^>]+>/g, '');
  if (isScript || !SPACED.test(sign) || /fence="true"|stretchy="true"/.test(element.attributes))
    return escapeHtml(sign);
  if (/[+−±]/.test(sign) && SIGN_FOLLOWS.test(plain)) return sign;
  return ` ${escapeHtml(sign)} `;
}

function scriptHtml(tag: 'sub' | 'sup', element: MathElement | undefined): string {
  if (element === undefined) return '';
  const html = elementHtml(element, '', true).trim();
  if (html === '') return '';
  return /^[′†‡]+$/.test(html) && tag === 'sup' ? html : `<${tag}>${html}</${tag}>`;
}

/** A term with what stands below and above it; a space follows ∑, min and their like. */
function withScripts(
  base: MathElement | undefined,
  html: string,
  scripts: string,
  isScript: boolean,
): string {
  const isOperator = /^(?:[∑∏∐∫∮⋃⋂⨁⨂]|\p{L}{2,}[\u2061\p{L}]*)$/u.test(
    base === undefined ? '' : textInside(base),
  );
  return `${html.trimEnd()}${scripts}${isOperator && !isScript ? ' ' : ''}`;
}

/** A sign above: an accent is put on each letter, a limit becomes a superscript. */
function overHtml([base, over]: MathElement[], isScript: boolean): string {
  if (base === undefined || over === undefined) throw new Unsayable();
  const mark = ACCENTS.get(textInside(over));
  const inside = elementHtml(base, '', isScript);
  if (mark === undefined) return inside + scriptHtml('sup', over);
  if (/<su[bp]>/.test(inside)) throw new Unsayable();
  return inside.replaceAll(/<[^>]+>|&\w+;|(\p{L}|\p{N})/gu, (found, letter) =>
    letter === undefined ? found : `${letter}${mark}`.normalize('NFC'),
  );
}

function childrenHtml(element: MathElement, isScript: boolean): string {
  let html = '';
  for (const child of element.children) html += elementHtml(child, html, isScript);
  return html;
}

/**
 * @param before the HTML in front of it, which says whether a minus is a sign or an operation
 * @throws Unsayable
 */
function elementHtml(element: MathElement, before: string, isScript: boolean): string {
  const { name, children } = element;
  const [first, second, third] = children;
  const base = () => (first === undefined ? '' : elementHtml(first, before, isScript));
  switch (name) {
    case '':
      return escapeHtml(element.text.replaceAll('\u00a0', ' '));
    case 'mi':
      return children.some((child) => child.name !== '')
        ? childrenHtml(element, isScript)
        : identifierHtml(element, before);
    case 'mo':
      return operatorHtml(element, before, isScript);
    case 'mn':
    case 'mtext':
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
      return childrenHtml(element, isScript);
    case 'mspace':
      return isScript ? '' : ' ';
    case 'mphantom':
      return '';
    case 'msub':
    case 'munder':
      return withScripts(first, base(), scriptHtml('sub', second), isScript);
    case 'msup':
      return withScripts(first, base(), scriptHtml('sup', second), isScript);
    case 'msubsup':
    case 'munderover': {
      const scripts = scriptHtml('sub', second) + scriptHtml('sup', third);
      return withScripts(first, base(), scripts, isScript);
    }
    case 'mover':
      return overHtml(children, isScript);
    case 'msqrt':
      return `√${inParentheses(childrenHtml(element, isScript))}`;
    case 'mroot':
      return `${scriptHtml('sup', second)}√${inParentheses(base())}`;
    case 'mfrac': {
      if (/linethickness="0/.test(element.attributes) || second === undefined)
        throw new Unsayable();
      const over = inParentheses(elementHtml(second, '', isScript).trim());
      return `${inParentheses(base().trim())}/${over}`;
    }
    default:
      throw new Unsayable();
  }
}

/** Formulas repeat: each is written once. */
const written = new BoundedCache<string, string>(20_000);

/**
 * Writes a formula in the HTML that feed readers and e-mail programs keep: letters and signs in
 * Unicode, italics, subscripts and superscripts. Most of them drop MathML, and none loads KaTeX's
 * styles.
 *
 * @param tex the formula without delimiters
 * @returns HTML without classes and styles; the TeX itself in `<code>` where a line cannot say it
 *   (matrices, cases, binomials). Never throws
 */
export function formulaHtml(tex: string): string {
  return written.get(tex, () => writeFormula(tex));
}

function writeFormula(tex: string): string {
  try {
    const markup = renderFormula(tex, {
      ...KATEX_OPTIONS,
      output: 'mathml',
      throwOnError: true,
    });
    const row = findElement(parseMathElements(markup), 'semantics')?.children[0];
    if (row === undefined) throw new Unsayable();
    return elementHtml(row, '', false)
      .replaceAll(/<\/(i|b)><\1>/g, '')
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/\( (\S) \)/g, '($1)')
      .trim();
  } catch {
    return `<code>${escapeHtml(tex)}</code>`;
  }
}
