import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** An address whose host is a number of IPv6, its brackets encoded as they must be only behind the host. */
const ENCODED_HOST = /^(https?:\/\/(?:[^/?#@]*@)?)%5B([\da-f:.]+)%5D(?=[:/?#]|$)/i;

/**
 * A rehype plugin: gives links the brackets of such hosts as `http://[::1]/` back, which the way from Markdown to
 * HTML encodes as it does any bracket. No browser follows the encoded form.
 *
 * @returns a transformer that changes the tree in place
 */
export function rehypeHosts() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'a' || typeof properties.href !== 'string') return;
      properties.href = properties.href.replace(ENCODED_HOST, '$1[$2]');
    });
  };
}
