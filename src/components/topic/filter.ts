const field = document.querySelector<HTMLInputElement>('[data-filter] input');
const report = document.querySelector('[data-filter] [role=status]');
const items = [...document.querySelectorAll<HTMLElement>('[data-filtered] > li')];

/** Shows the items that have every word typed. */
function filter(): void {
  const words = field?.value.toLowerCase().split(/\s+/) ?? [];
  let shown = 0;
  for (const item of items) {
    const text = item.textContent?.toLowerCase() ?? '';
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) shown += 1;
  }
  if (report) report.textContent = shown < items.length ? `${shown} of ${items.length}` : '';
}

field?.addEventListener('input', filter);
// A page that comes back from history keeps what was typed.
filter();

export {};
