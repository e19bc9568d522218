/** Where the choice is kept; `public/preferences.js` reads it before the first paint. */
const STORAGE_KEY = 'offprint-density';

const root = document.documentElement;
const choices = [...document.querySelectorAll<HTMLInputElement>('.density input')];

/** Makes the switch show what is in force, which may be older than the page. */
function showChoice(): void {
  const value = root.dataset['density'] ?? 'whole';
  for (const choice of choices) choice.checked = choice.value === value;
}

for (const choice of choices) {
  choice.addEventListener('change', () => {
    const isTitles = choice.value === 'titles';
    if (isTitles) root.dataset['density'] = 'titles';
    else delete root.dataset['density'];
    try {
      if (isTitles) localStorage.setItem(STORAGE_KEY, 'titles');
      else localStorage.removeItem(STORAGE_KEY);
    } catch {
      // Storage may be forbidden: the choice holds for this page.
    }
  });
}
showChoice();
// A page that comes back from history may be older than the choice, and its form is filled in again.
addEventListener('pageshow', () => {
  try {
    if (localStorage.getItem(STORAGE_KEY) === 'titles') root.dataset['density'] = 'titles';
    else delete root.dataset['density'];
  } catch {
    // Storage may be forbidden: what the page says holds.
  }
  showChoice();
});

export {};
