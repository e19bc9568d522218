import { savedPapers, whenListChanges } from '../readingList/store.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Tells the worker which pages are on the reading list; it fetches those that it lacks. */
async function tellSaved(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ saved: savedPapers().map(({ slug }) => `${base}papers/${slug}/`) });
}

/** Starts the worker; the page that started it came before it and is told to it. */
async function start(): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register(`${base}service-worker.js`, {
    scope: base,
    // A deploy may turn it off: the browser asks the host for it each time.
    updateViaCache: 'none',
  });
  const { active } = await navigator.serviceWorker.ready;
  if (isFirst) {
    const assets = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ visited: location.pathname, assets });
  }
  whenListChanges(() => void tellSaved());
  await tellSaved();
}

// Where a browser or its settings allow no worker, pages are read from the network as ever.
if ('serviceWorker' in navigator) {
  const startQuietly = () => void start().catch(() => undefined);
  if (document.readyState === 'complete') startQuietly();
  else addEventListener('load', startQuietly);
}
