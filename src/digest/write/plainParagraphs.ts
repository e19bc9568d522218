import type { Paragraph, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';

/** Words that no sign stands in which Markdown or MDX would have escaped anywhere in a line. */
const PLAIN_WORDS = /^[^!&*<[\\\]_`{$\n\r\t]+$/;
/** How a line must begin for nothing to be escaped there: with a letter, and as no module of MDX does. */
const PLAIN_BEGINNING = /^(?!import|export)\p{L}/u;
/** An address in which nothing is escaped, neither as a label nor as a destination. */
const PLAIN_ADDRESS = /^[A-Za-z0-9:/.?=%#@+,;~-]+$/;

/**
 * Prints words, formulas and links in which nothing has to be escaped, to the letter as the serializer
 * does and in a small part of the time. That is nearly every abstract.
 *
 * @param paragraphs paragraphs of clean phrasing content, none empty
 * @returns Markdown; undefined where anything needs the serializer
 */
export function printPlainly(paragraphs: readonly Paragraph[]): string | undefined {
  const lines: string[] = [];
  for (const { children } of paragraphs) {
    const [first] = children;
    if (first?.type === 'text' && !PLAIN_BEGINNING.test(first.value)) return undefined;
    let line = '';
    for (const node of children) {
      const printed = printNode(node);
      if (printed === undefined) return undefined;
      line += printed;
    }
    lines.push(line);
  }
  return `${lines.join('\n\n')}\n`;
}

function printNode(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
      return PLAIN_WORDS.test(node.value) ? node.value : undefined;
    case 'inlineMath':
      return node.value.includes('$') ? undefined : `$${node.value}$`;
    case 'link': {
      const [label] = node.children;
      const isPlain =
        node.children.length === 1 &&
        label?.type === 'text' &&
        (node.title ?? '') === '' &&
        PLAIN_ADDRESS.test(label.value) &&
        PLAIN_ADDRESS.test(node.url);
      return isPlain ? `[${label.value}](${node.url})` : undefined;
    }
    default:
      return undefined;
  }
}
