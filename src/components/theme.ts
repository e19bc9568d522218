/** What the toggle goes through. */
const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Where the choice is kept; `public/preferences.js` reads it before the first paint. */
const STORAGE_KEY = 'offprint-theme';

/** The theme in force. */
function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Puts a theme in force and keeps it. */
function setTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
  try {
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage may be forbidden: the choice holds for this page.
  }
}

/** Makes the theme toggle work. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  const label = button?.querySelector('[data-theme-label]');
  if (!button || !label) return;
  const say = () => {
    label.textContent = `Theme: ${currentTheme()}`;
    button.title = label.textContent;
  };
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length] ?? 'system';
    setTheme(next);
    say();
  });
  say();
}
