import type { PaperToSave } from '../../site/readingList/savedPaper.ts';
import { announce } from '../announce.ts';
import { keepPapers, savedPapers, whenListChanges } from './store.ts';

const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-save]')];

/** The paper that a button saves. */
const paperOf = (button: HTMLButtonElement): PaperToSave =>
  JSON.parse(button.dataset['save'] ?? '{}');

/** Puts a paper on the list, or takes it off. */
function toggle(button: HTMLButtonElement): void {
  const paper = paperOf(button);
  const list = savedPapers();
  const others = list.filter(({ slug }) => slug !== paper.slug);
  const isSaved = others.length < list.length;
  const changed = isSaved ? others : [{ ...paper, saved: new Date().toISOString() }, ...others];
  const words = isSaved ? 'Taken off your reading list.' : 'Saved to your reading list.';
  announce(keepPapers(changed) ? words : 'This browser keeps nothing for the site: not saved.');
}

/** Shows on every button, and beside the list's link, what is saved. */
function show(): void {
  const slugs = new Set(savedPapers().map(({ slug }) => slug));
  for (const button of buttons) {
    button.setAttribute('aria-pressed', String(slugs.has(paperOf(button).slug)));
  }
  for (const count of document.querySelectorAll('[data-saved-count]')) {
    count.textContent = slugs.size === 0 ? '' : String(slugs.size);
  }
}

/** Makes the buttons that save papers work. */
export function startSaveButtons(): void {
  for (const button of buttons) button.addEventListener('click', () => toggle(button));
  whenListChanges(show);
  show();
}
