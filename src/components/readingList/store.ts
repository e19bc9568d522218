import { readReadingList, writeReadingList } from '../../site/readingList/readingListFile.ts';
import type { SavedPaper } from '../../site/readingList/savedPaper.ts';

/** Where the list is kept; what cannot be read is put aside, not lost. */
const STORAGE_KEY = 'offprint-reading-list';
const UNREADABLE_KEY = 'offprint-reading-list-unreadable';

const listeners = new Set<() => void>();

/** Reads the reading list of this browser; empty where nothing was saved or storage is forbidden. */
export function savedPapers(): SavedPaper[] {
  try {
    const text = localStorage.getItem(STORAGE_KEY);
    if (text === null) return [];
    const papers = readReadingList(text);
    if (Array.isArray(papers)) return papers;
    localStorage.setItem(UNREADABLE_KEY, text);
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage may be forbidden: there is no list.
  }
  return [];
}

/** Tells whether this browser keeps anything for the site; readers may have forbidden it. */
export function keepsAnything(): boolean {
  const key = `${STORAGE_KEY}-trial`;
  try {
    localStorage.setItem(key, '');
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps a reading list in place of the one before.
 *
 * @param papers the list, the newest saved first
 * @returns whether the browser kept it; storage may be full or forbidden
 */
export function keepPapers(papers: readonly SavedPaper[]): boolean {
  try {
    if (papers.length === 0) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, writeReadingList(papers));
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return true;
}

/**
 * Calls a function whenever the list may have changed: here, in another tab, or while this page
 * waited in the history.
 */
export function whenListChanges(listener: () => void): void {
  if (listeners.size === 0) {
    const tellAll = () => {
      for (const one of listeners) one();
    };
    addEventListener('storage', (event) => {
      if (event.key === STORAGE_KEY || event.key === null) tellAll();
    });
    addEventListener('pageshow', (event) => {
      if (event.persisted) tellAll();
    });
  }
  listeners.add(listener);
}
