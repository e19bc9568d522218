import { KEYS } from './keyTable.ts';
import { letSingleKeysWork, singleKeysWork } from './singleKeys.ts';

/** Makes an element. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** A row of the table: keys and what they do. */
function row([keys, does]: (typeof KEYS)[number]): HTMLElement {
  const names = keys.map((key) => element('kbd', {}, key));
  return element('div', {}, element('dt', {}, ...names), element('dd', {}, does));
}

let dialog: HTMLDialogElement | undefined;

/** Makes the dialog; the browser gives the focus back when it closes. */
function makeDialog(): HTMLDialogElement {
  const box = element('input', { type: 'checkbox', checked: singleKeysWork() });
  box.addEventListener('change', () => letSingleKeysWork(box.checked));
  const close = element('button', { type: 'button', className: 'note outlined' }, 'Close');
  const made = element(
    'dialog',
    { className: 'keys-dialog no-print' },
    element('h2', { id: 'keys-title' }, 'Keys'),
    element('dl', {}, ...KEYS.map(row)),
    element('p', { className: 'note' }, 'Ctrl-K opens the search too, whatever is chosen here.'),
    element('p', {}, element('label', {}, box, ' Single keys work')),
    close,
  );
  made.setAttribute('aria-labelledby', 'keys-title');
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    // Only a click outside the box meets the dialog itself.
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}

/** Shows which keys there are, and lets them be turned off. */
export function showHelp(): void {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
}
