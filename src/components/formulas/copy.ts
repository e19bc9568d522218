import { withTex } from './texOf.ts';

/** The text of a fragment as a reader sees it: paragraphs and headings on lines of their own. */
function textOf(fragment: DocumentFragment): string {
  const box = document.createElement('div');
  box.append(fragment.cloneNode(true));
  for (const block of box.querySelectorAll('p, li, h1, h2, h3, dt, dd')) block.append('\n\n');
  return box.textContent
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?(?:\n ?)*/g, '\n\n')
    .trim();
}

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  const fragment = selection && withTex(selection);
  if (!fragment || event.clipboardData === null) return;
  const box = document.createElement('div');
  box.append(fragment.cloneNode(true));
  event.clipboardData.setData('text/html', box.innerHTML);
  event.clipboardData.setData('text/plain', textOf(fragment));
  event.preventDefault();
});
