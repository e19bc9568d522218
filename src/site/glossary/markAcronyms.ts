import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Paper } from '../../schema/index.ts';

/** Where letters are no words of the text: formulas, code, links, and what is marked already. */
const OPAQUE_TAGS: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'code',
  'math',
  'pre',
  'script',
  'style',
]);

type Acronym = Paper['acronyms'][number];

function isOpaque({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return OPAQUE_TAGS.has(tagName) || (Array.isArray(className) && className.includes('katex'));
}

/** A text with the parent whose child it is, and where it begins in all the text. */
interface Place {
  node: Text;
  parent: Root | Element;
  start: number;
}

function listTexts(tree: Root): { places: Place[]; text: string } {
  const places: Place[] = [];
  let text = '';
  visit(tree, (node, _index, parent) => {
    if (node.type === 'element' && isOpaque(node)) return SKIP;
    if (node.type === 'text' && parent !== undefined) {
      places.push({ node, parent: parent as Root | Element, start: text.length });
      text += node.value;
    }
    return undefined;
  });
  return { places, text };
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
 * Marks acronyms of an abstract with what they stand for, from the place on where the abstract defines
 * them. Formulas, code and links are left alone; no character is added or lost.
 *
 * @param tree the abstract; changed in place
 * @param acronyms what the abstract defines
 */
export function markAcronyms(tree: Root, acronyms: readonly Acronym[]): void {
  if (acronyms.length === 0) return;
  const { places, text } = listTexts(tree);
  const known = new Map(
    acronyms.map((acronym) => [
      acronym.short,
      { long: acronym.long, from: definitionStart(text, acronym) },
    ]),
  );
  const names = [...known.keys()]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const { node, parent, start } of places) {
    const parts: ElementContent[] = [];
    let end = 0;
    for (const { name, from, to } of findNames(node.value, names)) {
      const acronym = known.get(name);
      if (acronym === undefined || start + from < acronym.from) continue;
      if (from > end) parts.push({ type: 'text', value: node.value.slice(end, from) });
      end = to;
      parts.push({
        type: 'element',
        tagName: 'abbr',
        properties: { title: acronym.long },
        children: [{ type: 'text', value: node.value.slice(from, to) }],
      });
    }
    if (parts.length === 0) continue;
    if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
    parent.children.splice(parent.children.indexOf(node), 1, ...parts);
  }
}

/**
 * A rehype plugin, after the formulas are typeset: marks the acronyms that the front matter lists.
 *
 * @returns a transformer that changes the tree in place; it needs Astro's front matter in the file
 */
export function rehypeAcronyms() {
  return (tree: Root, file: { data: object }): void => {
    const { astro } = file.data as { astro?: { frontmatter?: Partial<Pick<Paper, 'acronyms'>> } };
    markAcronyms(tree, astro?.frontmatter?.acronyms ?? []);
  };
}
