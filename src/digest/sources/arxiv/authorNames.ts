import { readProse } from '../../restore/prose/readProse.ts';
import { asObject, nameField } from '../records/fields.ts';

/** What a record says of the authors. */
export interface Authors {
  authorCount?: number;
  authorNames?: string[];
}

/**
 * Reads the authors of a record in any of the usual forms.
 *
 * @param value a list of names, of `{name}` or of `[family, given, suffix]`; one string of names; or
 *   a number of authors
 * @returns names in the order of reading and their number; nothing where none is given. Authors that
 *   the Hub hides are counted and not named
 */
export function authorsOf(value: unknown): Authors {
  if (typeof value === 'number') {
    return Number.isInteger(value) && value > 0 && value < 100_000 ? { authorCount: value } : {};
  }
  const list = typeof value === 'string' ? splitNames(value) : value;
  if (!Array.isArray(list)) return {};
  const names = list.flatMap((author) => nameOf(author) ?? []);
  const hidden = list.filter((author) => asObject(author)?.hidden === true).length;
  const authorCount = names.length + hidden;
  if (authorCount === 0) return {};
  return { authorCount, ...(names.length > 0 && { authorNames: names }) };
}

function nameOf(author: unknown): string | undefined {
  if (Array.isArray(author)) {
    const [family, given, suffix] = author.map(nameField);
    return family && decodeTex([given, family, suffix].filter((part) => part).join(' '));
  }
  const object = asObject(author);
  if (object?.hidden === true) return undefined;
  const name = nameField(object ? (object.name ?? object.fullname) : author);
  return name && decodeTex(name);
}

/** Places of work are nested a level or two; more is nobody's list of names. */
const DEEPEST = 10;

/** Parts “A. One, B. Two and C. Three (1, 2)”, places of work in brackets left out. */
function splitNames(text: string): string[] {
  let flat = text.slice(0, 1_000_000).replace(/\s+/g, ' ');
  for (let [outer, depth] = ['', 0]; outer !== flat && depth < DEEPEST; depth += 1) {
    outer = flat;
    flat = flat.replace(/\([^()]*\)/g, ' ');
  }
  return flat.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/).filter((name) => /\p{L}/u.test(name));
}

/** arXiv's names may hold TeX accents: `Bal\'azs`, `Erd\H{o}s`. */
function decodeTex(name: string): string | undefined {
  if (!/[\\{}~]/.test(name)) return name;
  return nameField(
    readProse(name, [])
      .map(({ value }) => value)
      .join(''),
  );
}
