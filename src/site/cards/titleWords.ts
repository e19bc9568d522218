import { DOUBLE_STRUCK } from '../../schema/formulas/signs.ts';
import { parseInlineMathematics } from '../../schema/index.ts';
import { formulaHtml } from '../abstracts/formulaHtml.ts';
import { type MathElement, parseMathElements } from '../abstracts/mathElements.ts';

/** A part of a word that is set in one way. */
export interface TitleRun {
  text: string;
  isItalic?: true;
  /** Set by KaTeX's font of double-struck letters, which stand at the places of plain ones. */
  isDoubleStruck?: true;
  script?: 'sub' | 'sup';
}

/** What stands between two spaces. */
export type TitleWord = TitleRun[];

const PLAIN_LETTER = new Map([...DOUBLE_STRUCK].map(([plain, struck]) => [struck, plain]));

/** The plain letter of a double-struck one, of those beyond the Basic Multilingual Plane too. */
function plainLetter(letter: string): string | undefined {
  const at = (letter.codePointAt(0) ?? 0) - 0x1d538;
  return (
    PLAIN_LETTER.get(letter) ?? (at >= 0 && at < 26 ? String.fromCharCode(65 + at) : undefined)
  );
}

/** Splits a text where double-struck letters begin and end. */
function runsOf(text: string, style: Omit<TitleRun, 'text'>): TitleRun[] {
  return text
    .split(/([ℂℍℕℙℚℝℤ\u{1d538}-\u{1d551}])/u)
    .filter((part) => part !== '')
    .map((part) => {
      const plain = plainLetter(part);
      return plain === undefined
        ? { text: part, ...style }
        : { ...style, text: plain, isDoubleStruck: true as const };
    });
}

/** The runs of a formula that `formulaHtml` has written. */
function formulaRuns(element: MathElement, style: Omit<TitleRun, 'text'>): TitleRun[] {
  if (element.name === '') return runsOf(element.text, style);
  const own = {
    ...style,
    ...(element.name === 'i' ? { isItalic: true as const } : {}),
    ...(element.name === 'sub' || element.name === 'sup' ? { script: element.name } : {}),
  } satisfies Omit<TitleRun, 'text'>;
  return element.children.flatMap((child) => formulaRuns(child, own));
}

/**
 * Splits a title into words for a picture that has no line breaking of its own.
 *
 * @param title the title as stored, formulas between dollars
 * @returns its words in order, formulas as letters with italics and scripts
 */
export function titleWords(title: string): TitleWord[] {
  const words: TitleWord[] = [[]];
  const runs = parseInlineMathematics(title).flatMap(({ type, value }) =>
    type === 'text' ? runsOf(value, {}) : formulaRuns(parseMathElements(formulaHtml(value)), {}),
  );
  for (const { text, ...style } of runs) {
    const [first = '', ...others] = text.split(/\s+/);
    if (first !== '') words.at(-1)?.push({ text: first, ...style });
    for (const part of others) words.push(part === '' ? [] : [{ text: part, ...style }]);
  }
  return words.filter((word) => word.length > 0);
}
