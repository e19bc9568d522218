const field = document.querySelector<HTMLInputElement>('[data-filter] input');
const report = document.querySelector('[data-filter] [role=status]');
const none = document.querySelector<HTMLElement>('[data-filter] [data-none]');
const search = none?.querySelector<HTMLAnchorElement>('[data-search]');
const items = [...document.querySelectorAll<HTMLElement>('[data-filtered] > li')];

/** Shows the items that have every word typed. */
function filter(): void {
  const typed = field?.value.trim() ?? '';
  const words = typed.toLowerCase().split(/\s+/);
  let shown = 0;
  for (const item of items) {
    const text = item.textContent?.toLowerCase() ?? '';
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) shown += 1;
  }
  if (report) report.textContent = reportOf(shown, typed);
  if (none) none.hidden = shown > 0;
  if (search) search.search = String(new URLSearchParams({ q: typed }));
}

function reportOf(shown: number, typed: string): string {
  if (shown === 0) return `No topic has “${typed}”.`;
  return shown < items.length ? `${shown} of ${items.length}` : '';
}

field?.addEventListener('input', filter);
none?.querySelector('[data-all]')?.addEventListener('click', () => {
  if (field) field.value = '';
  filter();
  field?.focus();
});
// A page that comes back from history keeps what was typed.
filter();

export {};
