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

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Where an acronym is defined: beside its long form; from the beginning where that is not found. */
function definitionStart(text: string, { short, long }: Acronym): number {
  if (!standsBesideParenthesis(text, short)) return 0;
  const words = escapePattern(long).replaceAll(/\s+/g, '\\s+');
  const name = escapePattern(short);
  const definition = new RegExp(
    `${words}["”’]?\\s*\\(["“‘]?(${name})|${name}["”’]?\\s*\\(\\s*${words}`,
  );
  const match = definition.exec(text);
  if (match === null) return 0;
  return match[1] === undefined ? match.index : match.index + match[0].length - short.length;
}

/** Most acronyms stand at few places, and looking at these is quicker than making a pattern. */
function standsBesideParenthesis(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + name.length, at + name.length + 20);
    if (/\(["“‘]?$/.test(before) || /^["”’]?\s*\(/.test(after) || /^["”’]?\s*$/.test(after)) {
      return true;
    }
  }
  return false;
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

/** Where the next of several names stands; -1 where none does. */
function findNext(text: string, names: readonly string[], from: number): number {
  let next = -1;
  for (const name of names) {
    const at = text.indexOf(name, from);
    if (at >= 0 && (next < 0 || at < next)) next = at;
  }
  return next;
}

/** Finds names that are whole words, the plural included; the longer of two names that begin at once. */
function* findNames(text: string, names: readonly string[]): Generator<NamePlace> {
  for (let at = findNext(text, names, 0); at >= 0; at = findNext(text, names, at)) {
    const from = at;
    at += 1;
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
