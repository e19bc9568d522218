/**
 * What every page runs, in one file without imports of its own to wait for: small things that do
 * nothing where a page lacks what they work on, and the doors to large ones.
 */
import './lists/density.ts';
import './formulas/copy.ts';
import './paper/cite.ts';
import './sharing.ts';
import './topic/filter.ts';
import { startKeys } from './keys/keys.ts';
import { isShortcut } from './keys/singleKeys.ts';
import { startSaveButtons } from './readingList/saveButtons.ts';
import { startTheme } from './theme.ts';
import { wordsOfPath } from './wordsOfPath.ts';

/**
 * Opens the search at once, so that no key is lost, and only then fetches what makes it work. The
 * browser gives the focus back when it closes.
 */
async function openSearch(): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  if (dialog === null) return;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
  const { prepareSearchDialog } = await import('./search/dialog.ts');
  prepareSearchDialog(dialog);
}

document.addEventListener('keydown', (event) => {
  const isControlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!isControlK && !(event.key === '/' && isShortcut(event))) return;
  event.preventDefault();
  void openSearch();
});

for (const opener of document.querySelectorAll('[data-open-search]')) {
  opener.addEventListener('click', (event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    // A new tab is asked for: the link leads to the search page.
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    void openSearch();
  });
}

for (const form of document.querySelectorAll('[data-fill-from-address]')) {
  const field = form.querySelector('input');
  if (field !== null) field.value = wordsOfPath(location.pathname);
}

addEventListener('beforeprint', () => {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  const place = document.querySelector('[data-printed-on]');
  if (place !== null) place.textContent = `Printed on ${day}`;
});

startTheme();
startSaveButtons();
startKeys();

if (document.querySelector('#search-page') !== null) void import('./search/page.ts');
if (document.querySelector('[data-reading-list]') !== null) void import('./readingList/page.ts');
if ('offline' in document.body.dataset) void import('./offline/offline.ts');
