import { bibtex } from '../../site/citations/bibtex.ts';
import { type Citation, printCitations } from '../../site/citations/citation.ts';
import { formatDay } from '../../site/dates.ts';
import {
  mergeReadingLists,
  readReadingList,
  writeReadingList,
} from '../../site/readingList/readingListFile.ts';
import type { SavedPaper } from '../../site/readingList/savedPaper.ts';
import { announce } from '../announce.ts';
import { download } from '../download.ts';
import { keepPapers, keepsAnything, savedPapers, whenListChanges } from './store.ts';

const root = part<HTMLElement>(document, '[data-reading-list]');
const items = part<HTMLElement>(root, '[data-items]');
const template = part<HTMLTemplateElement>(root, '[data-item]');
const problem = part<HTMLElement>(root, '[data-problem]');
const undoBox = part<HTMLElement>(root, '[data-undo-box]');
const { path = '/', permalinks = '/', library = '' } = root.dataset;

/** What was removed last, to be put back. */
let removed: SavedPaper | undefined;

/** Finds a part of the page. */
function part<Type extends Element>(place: ParentNode, selector: string): Type {
  const found = place.querySelector<Type>(selector);
  if (found === null) throw new Error(`the reading list lacks ${selector}`);
  return found;
}

/** The title as plain text. */
const titleOf = ({ plainTitle, title }: SavedPaper) => plainTitle ?? title.replaceAll('\\$', '$');

/** Keeps a changed list, and says what was done. */
function keep(papers: readonly SavedPaper[], words: string): void {
  announce(keepPapers(papers) ? words : 'This browser keeps nothing for the site.');
}

/** What is known of a paper, an element each. */
function factsOf({ date, authors, saved }: SavedPaper): HTMLElement[] {
  const { lang } = document.documentElement;
  const count = authors && `${authors.count} ${authors.count === 1 ? 'author' : 'authors'}`;
  const facts = [
    date && formatDay(date, lang, 'short'),
    count,
    `saved ${formatDay(saved.slice(0, 10), lang, 'short')}`,
  ];
  return facts
    .filter((fact) => fact !== undefined)
    .map((fact) => {
      const made = document.createElement('span');
      made.textContent = fact;
      return made;
    });
}

/** Marks a paper as read, or as still to read. */
function markRead(paper: SavedPaper): void {
  const { read, ...rest } = paper;
  const changed = read === undefined ? { ...rest, read: new Date().toISOString() } : rest;
  const list = savedPapers().map((one) => (one.slug === paper.slug ? changed : one));
  keep(list, read === undefined ? 'Marked as read.' : 'To be read again.');
}

/** Takes a paper off the list; the focus goes to the one that takes its place. */
function remove(paper: SavedPaper, item: HTMLElement): void {
  removed = paper;
  const at = [...items.children].indexOf(item);
  const list = savedPapers().filter(({ slug }) => slug !== paper.slug);
  keep(list, `Removed “${titleOf(paper)}”.`);
  const next = items.children[Math.min(at, items.children.length - 1)];
  (next?.querySelector<HTMLElement>('a') ?? part<HTMLElement>(undoBox, '[data-undo]')).focus();
}

/** The entry of a paper. */
function itemOf(paper: SavedPaper): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment)
    .firstElementChild as HTMLElement;
  const link = part<HTMLAnchorElement>(item, 'a');
  link.href = `${path}${paper.slug}/`;
  link.textContent = titleOf(paper);
  part(item, '.entry-facts').append(...factsOf(paper));
  for (const name of item.querySelectorAll<HTMLElement>('[data-name]')) {
    name.textContent = `${name.dataset['name']}: ${titleOf(paper)}`;
  }
  const mark = part<HTMLButtonElement>(item, '[data-mark-read]');
  mark.setAttribute('aria-pressed', String(paper.read !== undefined));
  mark.addEventListener('click', () => markRead(paper));
  part(item, '[data-remove]').addEventListener('click', () => remove(paper, item));
  item.dataset['slug'] = paper.slug;
  return item;
}

/** Where the focus is: in which entry, on what of it. */
function focusPlace(): (() => void) | undefined {
  const item = document.activeElement?.closest<HTMLElement>('[data-slug]');
  if (!item || !items.contains(item)) return undefined;
  const { slug = '' } = item.dataset;
  const at = [...item.querySelectorAll('a, button')].indexOf(document.activeElement as Element);
  return () => {
    const again = items.querySelector<HTMLElement>(`[data-slug="${slug}"]`);
    again?.querySelectorAll<HTMLElement>('a, button')[at]?.focus();
  };
}

/** Shows the list as it is kept. */
function show(): void {
  const papers = savedPapers();
  const kinds: Record<string, SavedPaper[]> = {
    all: papers,
    unread: papers.filter(({ read }) => read === undefined),
    read: papers.filter(({ read }) => read !== undefined),
  };
  const { value } = part<HTMLInputElement>(root, '[name=shown]:checked');
  const shown = kinds[value] ?? papers;
  const giveFocusBack = focusPlace();
  items.replaceChildren(...shown.map(itemOf));
  giveFocusBack?.();
  for (const count of root.querySelectorAll<HTMLElement>('[data-count]')) {
    count.textContent = String(kinds[count.dataset['count'] ?? '']?.length ?? 0);
  }
  const isEmpty = papers.length === 0;
  const isForbidden = isEmpty && !keepsAnything();
  part<HTMLElement>(root, '[data-empty]').hidden = !isEmpty || isForbidden;
  part<HTMLElement>(root, '[data-forbidden]').hidden = !isForbidden;
  part<HTMLElement>(root, '[data-tools]').hidden = isForbidden;
  for (const tool of root.querySelectorAll<HTMLElement>('[data-needs-papers]')) {
    tool.hidden = isEmpty;
  }
  part<HTMLElement>(root, '[data-none-shown]').hidden = isEmpty || shown.length > 0;
  undoBox.hidden = removed === undefined;
  part(root, '[data-removed]').textContent = removed ? `Removed “${titleOf(removed)}”.` : '';
}

/** The citation of a saved paper. */
const citationOf = (paper: SavedPaper): Citation => ({
  slug: paper.slug,
  title: paper.title,
  plainTitle: titleOf(paper),
  date: paper.date,
  authors: paper.authors,
  identifiers: paper.identifiers,
  url: `${permalinks}${paper.slug}/`,
  library,
});

/** Hands the reader the list as a file. */
function exportAs(extension: string): void {
  const papers = savedPapers();
  if (extension === 'bib') {
    download('reading-list.bib', bibtex.mediaType, printCitations(bibtex, papers.map(citationOf)));
  } else {
    download('reading-list.json', 'application/json', `${writeReadingList(papers, 2)}\n`);
  }
  announce(`Saved as reading-list.${extension}.`);
}

/** Adds the list of a file to this one; a file with an error changes nothing. */
async function importFile(file: File): Promise<void> {
  const imported = readReadingList(await file.text());
  if (!Array.isArray(imported)) {
    problem.textContent = `Nothing was imported from ${file.name}. ${imported.problem}`;
    return;
  }
  problem.textContent = '';
  const own = savedPapers();
  const merged = mergeReadingLists(own, imported);
  const added = merged.length - own.length;
  keep(
    merged,
    `${added} ${added === 1 ? 'paper' : 'papers'} added, ${imported.length - added} known already.`,
  );
}

for (const choice of root.querySelectorAll('[name=shown]')) choice.addEventListener('change', show);
for (const button of root.querySelectorAll<HTMLElement>('[data-export]')) {
  button.addEventListener('click', () => exportAs(button.dataset['export'] ?? ''));
}
part<HTMLInputElement>(root, '[data-import]').addEventListener('change', async (event) => {
  const field = event.target as HTMLInputElement;
  const [file] = field.files ?? [];
  if (file !== undefined) await importFile(file);
  // The same file may be chosen again.
  field.value = '';
});
part(root, '[data-undo]').addEventListener('click', () => {
  if (removed === undefined) return;
  const list = mergeReadingLists(savedPapers(), [removed]);
  const { slug } = removed;
  removed = undefined;
  keep(list, 'Put back.');
  items.querySelector<HTMLElement>(`[data-slug="${slug}"] a`)?.focus();
});
whenListChanges(show);
// A browser that goes back fills in the form again.
addEventListener('pageshow', show);
show();
