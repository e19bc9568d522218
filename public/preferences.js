// Puts the reader's preferences in force before the first paint; without a choice the system's theme
// and whole lists hold. A search page whose address asks for something keeps room for the answer.
if (location.search !== '') document.documentElement.dataset.asked = '';
try {
  const { dataset } = document.documentElement;
  const theme = localStorage.getItem('offprint-theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  if (localStorage.getItem('offprint-density') === 'titles') dataset.density = 'titles';
} catch {
  // Storage may be forbidden: nothing was chosen.
}
