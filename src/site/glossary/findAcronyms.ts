import type { Paper } from '../../schema/index.ts';

type Acronym = Paper['acronyms'][number];

/** An acronym in a text. */
export interface AcronymPlace {
  from: number;
  to: number;
  /** What it stands for. */
  long: string;
}

/**
 * Where an acronym is defined: beside its long form; from the beginning where that is not found. Looking
 * at each place of the name is quicker than making a pattern of every acronym.
 */
function definitionStart(text: string, { short, long }: Acronym): number {
  const words = long.split(/\s+/);
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    if (followsLongForm(text, at, words) || precedesLongForm(text, at + short.length, words)) {
      return at;
    }
    if (short === '') break;
  }
  return 0;
}

const isSpace = (sign: string): boolean => /^\s$/.test(sign);

/** Whether a name stands as in “loss map (LM)”. */
function followsLongForm(text: string, at: number, words: readonly string[]): boolean {
  let end = '"“‘'.includes(text.charAt(at - 1)) ? at - 1 : at;
  if (text.charAt(end - 1) !== '(') return false;
  end -= 1;
  while (isSpace(text.charAt(end - 1))) end -= 1;
  return (
    endsIn(text, end, words) ||
    ('"”’'.includes(text.charAt(end - 1)) && endsIn(text, end - 1, words))
  );
}

/** Whether words, with any space between them, end at a place. */
function endsIn(text: string, end: number, words: readonly string[]): boolean {
  let to = end;
  for (const [at, word] of words.toReversed().entries()) {
    if (at > 0) {
      const before = to;
      while (isSpace(text.charAt(to - 1))) to -= 1;
      if (to === before) return false;
    }
    if (!text.endsWith(word, to)) return false;
    to -= word.length;
  }
  return true;
}

/** Whether what stands before a place stands as in “LM (loss map)”. */
function precedesLongForm(text: string, end: number, words: readonly string[]): boolean {
  let from = end;
  if ('"”’'.includes(text.charAt(from))) from += 1;
  while (isSpace(text.charAt(from))) from += 1;
  if (text.charAt(from) !== '(') return false;
  from += 1;
  while (isSpace(text.charAt(from))) from += 1;
  for (const [at, word] of words.entries()) {
    if (at > 0) {
      const before = from;
      while (isSpace(text.charAt(from))) from += 1;
      if (from === before) return false;
    }
    if (!text.startsWith(word, from)) return false;
    from += word.length;
  }
  return true;
}

/** A letter, digit or underscore at the end of a text: what follows is no word of its own. */
const IN_WORD = /[\p{L}\p{N}_]$/u;

/** The end of a word, the plural included. Making such a pattern takes long, so there is one for all. */
const WORD_END = /s?(?![\p{L}\p{N}_])/uy;

/** A name that stands as a word of its own. */
interface NamePlace {
  name: string;
  from: number;
  to: number;
}

/** Finds names that are whole words, the plural included; the longer of two names that begin at once. */
function* findNames(text: string, names: readonly string[]): Generator<NamePlace> {
  const places = names.map((name) => text.indexOf(name));
  for (let at = 0; ; ) {
    let from = text.length;
    for (const [which, name] of names.entries()) {
      let place = places[which] ?? -1;
      if (place < 0) continue;
      if (place < at) {
        place = text.indexOf(name, at);
        places[which] = place;
      }
      if (place >= 0 && place < from) from = place;
    }
    if (from === text.length) return;
    at = from + 1;
    if (IN_WORD.test(text.slice(Math.max(0, from - 2), from))) continue;
    for (const name of names) {
      if (!text.startsWith(name, from)) continue;
      WORD_END.lastIndex = from + name.length;
      const ending = WORD_END.exec(text);
      if (ending === null) continue;
      at = from + name.length + ending[0].length;
      yield { name, from, to: at };
      break;
    }
  }
}

/**
 * Prepares to find the acronyms of an abstract, from the place on where the abstract defines them.
 *
 * @param text all its words, without formulas, code and links
 * @param acronyms what it defines
 * @returns finds them in a part of the text, in order, by the part and where it begins in all the text
 */
export function createAcronymFinder(
  text: string,
  acronyms: readonly Acronym[],
): (part: string, start: number) => AcronymPlace[] {
  const known = new Map(
    acronyms.map((acronym) => [
      acronym.short,
      { long: acronym.long, from: definitionStart(text, acronym) },
    ]),
  );
  const names = [...known.keys()]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (part, start) => {
    const places: AcronymPlace[] = [];
    for (const { name, from, to } of findNames(part, names)) {
      const acronym = known.get(name);
      if (acronym === undefined || start + from < acronym.from) continue;
      places.push({ from, to, long: acronym.long });
    }
    return places;
  };
}
