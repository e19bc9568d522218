/** Where the choice is kept. */
const STORAGE_KEY = 'offprint-keys';

/** Off for this page alone, where storage is forbidden. */
let isOffHere = false;

/** Whether keys without a modifier do anything; speech input and shaky hands may press them unawares. */
export function singleKeysWork(): boolean {
  try {
    return !isOffHere && localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return !isOffHere;
  }
}

/**
 * Turns keys without a modifier on or off, for this and later visits.
 *
 * @param isOn whether they work
 */
export function letSingleKeysWork(isOn: boolean): void {
  isOffHere = !isOn;
  try {
    if (isOn) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, 'off');
  } catch {
    // Storage may be forbidden: the choice holds for this page.
  }
}

/**
 * Tells whether a key is pressed as a shortcut: no modifier, nobody typing, no dialog open.
 *
 * @param event the key
 */
export function isShortcut(event: KeyboardEvent): boolean {
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'));
  return !(
    isTyping ||
    event.defaultPrevented ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    document.querySelector('dialog[open]') !== null ||
    !singleKeysWork()
  );
}
