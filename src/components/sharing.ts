import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';

/** Copies an address, or shows it where the page may not. */
async function copyLink(address: string): Promise<void> {
  announce((await copyText(address)) ? 'Link copied.' : `Copy the link: ${address}`);
}

for (const opener of document.querySelectorAll<HTMLElement>('[data-copy-link]')) {
  // A link also leads to what it copies; a button does not.
  opener.addEventListener('click', () => void copyLink(opener.dataset['copyLink'] ?? ''));
}

for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) {
  if (typeof navigator.share !== 'function') continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    const url = button.dataset['share'] ?? '';
    // A reader who thinks better of it has not made an error.
    navigator.share({ title: document.title, url }).catch(() => undefined);
  });
}
