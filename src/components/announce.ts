/** How long what was said stays to be seen, in milliseconds. */
const SAID_FOR = 4000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something that happened, to the eye and to screen readers, without moving the focus.
 *
 * @param words a short sentence
 */
export function announce(words: string): void {
  const place = document.querySelector('[data-announcer]');
  if (place === null) return;
  place.textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => {
    place.textContent = '';
  }, SAID_FOR);
}
