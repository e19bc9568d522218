/** So many entries are laid out at once: little enough that a slow telephone does not falter. */
const AT_ONCE = 3;

/** What to do when the browser has time; Safari cannot be asked. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 50);

/**
 * Has the entries laid out that the style sheet put off while the page opened, a few at a time, so
 * that the bar for scrolling is true, and that pictures of the whole page show the whole page.
 */
function layOutEntries(): void {
  const entries = document.querySelectorAll('[data-deferred] > li:not([data-laid-out])');
  for (const entry of [...entries].slice(0, AT_ONCE)) entry.setAttribute('data-laid-out', '');
  if (entries.length > AT_ONCE) requestAnimationFrame(() => whenIdle(layOutEntries));
}

addEventListener('load', () => whenIdle(layOutEntries));

export {};
