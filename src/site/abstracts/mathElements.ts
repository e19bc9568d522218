/** An element of MathML, or the text inside one. */
export interface MathElement {
  /** Its name, such as `msub`; empty for text. */
  name: string;
  attributes: string;
  children: MathElement[];
  text: string;
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/**
 * Reads the MathML that KaTeX writes, which is well-formed and has no comments, into a tree.
 *
 * @param markup the output of KaTeX
 * @returns the root; everything lies inside it
 */
export function parseMathElements(markup: string): MathElement {
  const root: MathElement = { name: 'root', attributes: '', children: [], text: '' };
  const open = [root];
  for (const [, end, name = '', attributes = '', empty, text] of markup.matchAll(
    /<(\/)?([\w-]+)([^>]*?)(\/)?>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      const value = text.replaceAll(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity);
      parent.children.push({ name: '', attributes: '', children: [], text: value });
    } else if (end !== undefined) {
      open.pop();
    } else {
      const element: MathElement = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (empty === undefined) open.push(element);
    }
  }
  return root;
}

/** The text inside an element, all levels deep. */
export function textInside(element: MathElement): string {
  return element.text + element.children.map(textInside).join('');
}

/** Finds the first element of a name, at any depth. */
export function findElement(element: MathElement, name: string): MathElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
