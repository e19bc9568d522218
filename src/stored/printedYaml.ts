/** Thrown where the text is not of the form that is read here. */
class OtherForm extends Error {}

/** Words that stand for themselves, with signs between them that mean nothing; the first of them is no number. */
const WORD = String.raw`[A-Za-zÀ-ÖØ-öø-ÿ\d]+\+{0,2}`;
const WORDS = String.raw`(?=[A-Za-zÀ-ÖØ-öø-ÿ]|\d(?:[A-DF-Z]|-[A-Za-z]))${WORD}(?:(?:, |[ \-/.'])${WORD})*`;
const PLAIN = new RegExp(`^${WORDS}$`);
/** What YAML 1.1 takes for truth, falsehood or nothing, in any case; its parser takes an exponent for a number. */
const SPECIAL = /^(?:y|n|yes|no|on|off|true|false|null|e-?\d+)$/i;
const SINGLE_QUOTED = /^'([^']*)'$/;
const KEY_LINE = /^( *)([A-Za-z]+):(?: (.*))?$/;
/** Most keys are one word, which is found sooner. */
const OTHER_KEY_LINE = new RegExp(`^( *)(${WORDS}|'[^']+'):(?: (.*))?$`);
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,5})(?:\.\d{1,6})?$/;
/** A string in quotes, a key before a colon, a word, an integer, or a sign of a list or mapping. */
const FLOW_TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*"|'[^'"\\]*'(?=[,\]}]))|([A-Za-z]+)(?=: )|([A-Za-z]+(?:-[A-Za-z]+)*)(?=[,\]}])|(\d+)(?=\s*[,\]}])|([[\]{},:]))/y;

/** Lines being read, one after the other. */
interface Reader {
  lines: readonly string[];
  at: number;
}

/**
 * Reads YAML of the form in which the import prints front matter and topics are written: strings in quotes or as
 * literal blocks, words, numbers, lists and mappings indented by two. It is some twenty times faster than
 * a parser of all of YAML, and a library has as much YAML as it has papers.
 *
 * @param yaml the text of a mapping
 * @returns its value, as any parser would give it; nothing where the text is of any other form
 */
export function readPrintedYaml(yaml: string): Record<string, unknown> | undefined {
  if (/[\r\t\0]/.test(yaml)) return undefined;
  try {
    const reader = { lines: yaml.split('\n'), at: 0 };
    const value = readMapping(reader, 0);
    return reader.at === reader.lines.length ? value : undefined;
  } catch (error) {
    if (error instanceof OtherForm || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readMapping(reader: Reader, indent: number): Record<string, unknown> {
  const mapping: Record<string, unknown> = {};
  for (;;) {
    const line = reader.lines[reader.at];
    if (line === undefined || indentOf(line) < indent) return mapping;
    const [, spaces = '', printed = '', rest = ''] = readKeyLine(line) ?? [];
    const isKey = printed !== '' && spaces.length === indent && !SPECIAL.test(printed);
    const key = printed.startsWith("'") ? printed.slice(1, -1) : printed;
    if (!isKey || key in mapping) throw new OtherForm();
    reader.at += 1;
    mapping[key] = readValue(reader, rest, indent);
  }
}

const readKeyLine = (line: string): RegExpExecArray | null =>
  KEY_LINE.exec(line) ?? OTHER_KEY_LINE.exec(line);

/** Reads what follows a key or a dash. */
function readValue(reader: Reader, rest: string, indent: number): unknown {
  if (rest === '|-') return readBlock(reader, indent + 2);
  if (rest !== '') return readScalarOrFlow(rest);
  const next = reader.lines[reader.at] ?? '';
  if (indentOf(next) !== indent + 2) throw new OtherForm();
  return next.startsWith('- ', indent + 2)
    ? readList(reader, indent + 2)
    : readMapping(reader, indent + 2);
}

function readList(reader: Reader, indent: number): unknown[] {
  const list: unknown[] = [];
  for (;;) {
    const line = reader.lines[reader.at];
    if (line === undefined || indentOf(line) < indent) return list;
    if (indentOf(line) !== indent || !line.startsWith('- ', indent)) throw new OtherForm();
    const item = line.slice(indent + 2);
    if (readKeyLine(item) !== null) {
      // The first key of a mapping stands behind the dash; the others below it.
      reader.lines = reader.lines.with(reader.at, `${' '.repeat(indent + 2)}${item}`);
      list.push(readMapping(reader, indent + 2));
    } else {
      reader.at += 1;
      list.push(readValue(reader, item, indent));
    }
  }
}

/** Reads a literal block; its lines are indented, or empty. */
function readBlock(reader: Reader, indent: number): string {
  const lines: string[] = [];
  for (;;) {
    const line = reader.lines[reader.at];
    if (line === undefined || (line !== '' && indentOf(line) < indent)) break;
    if (line !== '' && line.trim() === '') throw new OtherForm();
    lines.push(line.slice(indent));
    reader.at += 1;
  }
  // A block that begins with a space or an empty line states its indentation, and is not read here.
  if (lines.length === 0 || !/^[^\s]/.test(lines[0] ?? '')) throw new OtherForm();
  return lines.join('\n').replace(/\n+$/, '');
}

function readScalarOrFlow(text: string): unknown {
  if (!/^["[{]/.test(text)) {
    if (INTEGER.test(text) || DECIMAL.test(text)) return Number(text);
    const [, quoted] = SINGLE_QUOTED.exec(text) ?? [];
    if (quoted !== undefined) return quoted;
    if (PLAIN.test(text) && !SPECIAL.test(text)) return text;
    throw new OtherForm();
  }
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    FLOW_TOKEN.lastIndex = at;
    const [whole, string, key, word = '', number = '0', sign] = FLOW_TOKEN.exec(text) ?? [];
    if (whole === undefined || !INTEGER.test(number) || SPECIAL.test(key ?? word))
      throw new OtherForm();
    const name = key ?? word;
    tokens.push(
      string?.replaceAll(/^'|'$/g, '"') ?? sign ?? (name === '' ? number : JSON.stringify(name)),
    );
    at += whole.length;
  }
  // JSON refuses what YAML reads otherwise: its own escapes, keys that repeat are not met here.
  return JSON.parse(tokens.join(''));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
