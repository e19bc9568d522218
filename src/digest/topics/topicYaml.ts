import { parse } from 'yaml';

/** A list of terms: a line for each, down to the next line that begins at the margin. */
const TERMS = /^terms:\n((?: {2}.*\n)+)(?=\S|$)/m;
/** A term, plain or in single quotes, and a plain number. */
const TERM =
  /^ {2}(?:'([^']{1,200})'|([A-Za-z0-9](?:[A-Za-z0-9 .+'/-]|:(?! )){0,200}[A-Za-z0-9.+-])): (-?(?:0|[1-9]\d*)(?:\.\d+)?)$/;
/** What YAML takes for a number, a truth or nothing; only numbers have no letter but of a hexadecimal or an exponent. */
const NO_TEXT = /^(?:null|true|false|0[xo].*|[^A-DF-Za-df-z]*)$/i;

/**
 * Reads the front matter of a topic. Of its hundreds of lines nearly all are terms with their weights,
 * which are read here in a small part of the time that the package takes.
 *
 * @param yaml the text between the lines of `---`
 * @returns its value, as the package gives it
 * @throws what the package throws
 */
export function parseTopicYaml(yaml: string): unknown {
  const [block, lines = ''] = TERMS.exec(yaml) ?? [];
  const terms = readTerms(lines.split('\n').slice(0, -1));
  if (block === undefined || terms === undefined) return parse(yaml);
  try {
    // An empty list holds the place, so that a second one is found, and one that stands in a text.
    const fields = parse(yaml.replace(block, () => 'terms: {}\n'));
    if (typeof fields.terms === 'object') return { ...fields, terms };
  } catch {
    // The package names the line where it has the whole text.
  }
  return parse(yaml);
}

function readTerms(lines: readonly string[]): Record<string, number> | undefined {
  const terms = new Map<string, number>();
  for (const line of lines) {
    const [, quoted, plain, weight] = TERM.exec(line) ?? [];
    const term = quoted ?? plain;
    if (term === undefined || terms.has(term) || NO_TEXT.test(plain ?? 'quoted')) return undefined;
    terms.set(term, Number(weight));
  }
  return Object.fromEntries(terms);
}
