import { Document, isCollection, isScalar, type Node, Scalar, visit } from 'yaml';

/** A long text without control characters may stand as a block, which reads well in a comparison. */
const BLOCK_TEXT =
  /^[^\s\p{C}][^\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufeff]*(?:\n[^\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufeff]*)*(?<!\s)$/u;
const BLOCK_LENGTH = 80;

/** Short lists stand on one line. */
const FLOWING: ReadonlySet<string> = new Set(['lines', 'authors', 'topics', 'identifiers']);

/**
 * Sets whether a list or map stands on one line.
 *
 * @param key the key that it stands under
 * @param value the node; scalars stay as they are
 */
export function setFlow(key: unknown, value: unknown): void {
  const name = isScalar(key) ? key.value : key;
  if (isCollection(value)) value.flow = FLOWING.has(String(name));
}

/**
 * Sets how the texts of a node stand: in quotes, so that whoever reads them takes them for texts.
 *
 * @param node a document or a part of one
 */
export function quoteTexts(node: Document | Node): void {
  visit(node, {
    Scalar(key, scalar) {
      if (key === 'key' || typeof scalar.value !== 'string') return;
      scalar.type = isBlock(scalar.value) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
    },
  });
}

/**
 * Prints front matter as YAML, always in the same way.
 *
 * @param data maps, lists, texts and numbers
 * @returns lines of YAML, the last one ended
 */
export function printFrontMatter(data: object): string {
  return printPlainly(data) ?? printByPackage(data);
}

/**
 * Prints front matter with the package `yaml`, which knows every case.
 *
 * @param data maps, lists and scalars
 * @returns lines of YAML, the last one ended
 */
export function printByPackage(data: object): string {
  const document = new Document(data, { version: '1.1' });
  quoteTexts(document);
  visit(document, {
    Collection(_key, node, path) {
      const parent = path.at(-1);
      setFlow(parent !== undefined && 'key' in parent ? parent.key : '', node);
    },
  });
  return printDocument(document);
}

/** Prints a YAML document in the style of the pages. */
export function printDocument(document: Pick<Document, 'toString'>): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const isBlock = (text: string): boolean => text.length > BLOCK_LENGTH && BLOCK_TEXT.test(text);

/** Keys that YAML reads as texts however it is read: a word of two letters or more, none of its own. */
const PLAIN_KEY = /^(?!(?:null|true|false|yes|no|on|off)$)[a-z][A-Za-z]+$/i;

/** Thrown where the package has to print. */
const BEYOND = Symbol('beyond what is printed here');

/**
 * Prints what nearly all pages consist of, to the letter as {@link printByPackage} does and in a tenth of the
 * time.
 *
 * @param data the front matter
 * @returns lines of YAML; undefined where anything in it needs the package
 */
export function printPlainly(data: object): string | undefined {
  try {
    return `${printMap(data, '', new Set([data]))}\n`;
  } catch (cause) {
    if (cause === BEYOND) return undefined;
    throw cause;
  }
}

function entriesOf(map: object): [string, unknown][] {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined);
  if (entries.length === 0 || !entries.every(([key]) => PLAIN_KEY.test(key))) throw BEYOND;
  return entries;
}

/** An object that stands in two places gets a name in YAML. */
function meet(value: object, met: Set<object>): void {
  if (met.has(value)) throw BEYOND;
  met.add(value);
}

function printMap(map: object, indent: string, met: Set<object>): string {
  return entriesOf(map)
    .map(([key, value]) => `${key}:${printValue(key, value, indent, met)}`)
    .join(`\n${indent}`);
}

function printValue(key: string, value: unknown, indent: string, met: Set<object>): string {
  if (typeof value !== 'object' || value === null) return ` ${printScalar(value, indent)}`;
  if (FLOWING.has(key)) return ` ${printFlow(value, met)}`;
  meet(value, met);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) return `\n${inner}${printMap(value, inner, met)}`;
  if (value.length === 0) throw BEYOND;
  return value.map((item) => `\n${inner}- ${printItem(item, inner, met)}`).join('');
}

function printItem(item: unknown, indent: string, met: Set<object>): string {
  if (typeof item !== 'object' || item === null) return printScalar(item, indent);
  if (Array.isArray(item)) throw BEYOND;
  meet(item, met);
  return printMap(item, `${indent}  `, met);
}

function printFlow(value: unknown, met: Set<object>): string {
  if (typeof value === 'string' && isBlock(value)) throw BEYOND;
  if (typeof value !== 'object' || value === null) return printScalar(value, '');
  meet(value, met);
  if (!Array.isArray(value)) {
    const pairs = entriesOf(value).map(([key, item]) => `${key}: ${printFlow(item, met)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  if (value.length === 0) throw BEYOND;
  return `[ ${value.map((item) => printFlow(item, met)).join(', ')} ]`;
}

function printScalar(value: unknown, indent: string): string {
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) {
    return String(value);
  }
  if (typeof value !== 'string') throw BEYOND;
  if (isBlock(value)) return `|-\n${indent}  ${value.replace(/\n+/g, `$&${indent}  `)}`;
  const quoted = JSON.stringify(value);
  // The package breaks lines at line ends, and has escapes of its own for some characters.
  if (/\\[nu]/.test(quoted)) throw BEYOND;
  return quoted;
}
