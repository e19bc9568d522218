import { COMMANDS } from '../tables/commands.ts';
import { GREEK_NAME } from '../tables/fixedExpressions.ts';
import { OPERATOR_NAMES } from '../tables/operatorNames.ts';

/** Words with underscores between them, as programs have them: `simple_tag`, `svla_so101_pickplace`. */
const SNAKE_CASE = /^[a-z]{3}\w*_(?=\w*[A-Za-z]{2})\w+$/;
/** Families of processors: `x86_64`. */
const PROCESSOR = /^x\d+_\d+$/;
/** A number and its unit behind the underscore of a name: `DPA_200MHz`. */
const MEASURE = /_\d+(?:[kMG]?Hz|[KMGT]B|ms)$/;
/** Dimensions: `2D_3D`. */
const DIMENSIONS = /^\dD_\dD$/;
/** A version without its point: `pi05_base`. */
const VERSION = /^[a-z]+\d{2}_[a-z]{3}/;
const LONGEST = 60;

const isMathematics = (word: string): boolean =>
  COMMANDS.has(word) || GREEK_NAME.test(word) || OPERATOR_NAMES.has(word);

/**
 * Tells whether a place stands in a name that a program or a data set has.
 *
 * @param text the text
 * @param from offset of the supposed formula's first character
 * @param to offset after its last character
 */
export function isIdentifier(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - LONGEST), from);
  const after = text.slice(to, to + LONGEST);
  const source = text.slice(from, to);
  if (![before, source, after].some((part) => part.includes('_'))) return false;
  const name = `${/(?<!\w)\w*$/.exec(before)?.[0] ?? ''}${source}${/^\w*/.exec(after)?.[0] ?? ''}`;
  if ([PROCESSOR, MEASURE, DIMENSIONS, VERSION].some((form) => form.test(name))) return true;
  return SNAKE_CASE.test(name) && !name.split('_').some(isMathematics);
}
