// Sets the reader's theme before the first paint; without a choice the system's theme holds.
try {
  const theme = localStorage.getItem('offprint-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden: the system's theme holds.
}
