import type { PaperToSave } from '../../site/readingList/savedPaper.ts';
import { announce } from '../announce.ts';
import { keepPapers, savedPapers, whenListChanges } from './store.ts';

/** The part of a paper's address that names it. */
const SLUG = /\/papers\/([^/]+)\/$/;

const buttons = () => document.querySelectorAll<HTMLButtonElement>('[data-save]');

/** The slug of the paper that a button saves; the button of a result knows the paper's page alone. */
function slugOf({ dataset }: HTMLButtonElement): string | undefined {
  if (dataset['saveFrom'] !== undefined) return SLUG.exec(dataset['saveFrom'])?.[1];
  return (JSON.parse(dataset['save'] ?? '{}') as Partial<PaperToSave>).slug;
}

/** The paper that a button saves, which the button on the paper's own page describes. */
async function paperOf({ dataset }: HTMLButtonElement): Promise<PaperToSave> {
  if (dataset['saveFrom'] === undefined) return JSON.parse(dataset['save'] ?? '{}');
  const response = await fetch(dataset['saveFrom']);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const own = page.querySelector<HTMLButtonElement>('main [data-save]');
  if (own === null) throw new Error(`${dataset['saveFrom']} has nothing to save`);
  return JSON.parse(own.dataset['save'] ?? '{}');
}

/** Puts a paper on the list, or takes it off. */
async function toggle(button: HTMLButtonElement): Promise<void> {
  const slug = slugOf(button);
  if (savedPapers().some((paper) => paper.slug === slug)) {
    const kept = keepPapers(savedPapers().filter((paper) => paper.slug !== slug));
    announce(kept ? 'Taken off your reading list.' : NOT_KEPT);
    return;
  }
  try {
    const paper = { ...(await paperOf(button)), saved: new Date().toISOString() };
    // Another may have been saved while this one was fetched.
    const others = savedPapers().filter((other) => other.slug !== paper.slug);
    announce(keepPapers([paper, ...others]) ? 'Saved to your reading list.' : NOT_KEPT);
  } catch {
    announce('The paper could not be loaded: not saved.');
  }
}

const NOT_KEPT = 'This browser keeps nothing for the site: not saved.';

/** Shows on every button, and beside the list's link, what is saved. */
function show(): void {
  const slugs = new Set<string | undefined>(savedPapers().map(({ slug }) => slug));
  for (const button of buttons()) {
    button.setAttribute('aria-pressed', String(slugs.has(slugOf(button))));
  }
  for (const count of document.querySelectorAll('[data-saved-count]')) {
    count.textContent = slugs.size === 0 ? '' : String(slugs.size);
  }
}

/** Makes the buttons that save papers work, those too that are added later. */
export function startSaveButtons(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('[data-save]');
    if (button) void toggle(button);
  });
  // See `tellOfSaveButtons`: a name that both imported would be one more file for every page to wait for.
  document.addEventListener('offprint:save-buttons', show);
  whenListChanges(show);
  show();
}
