import { copyText } from '../clipboard.ts';
import { download } from '../download.ts';

/** How long the page says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** Selects a text, for the reader to copy where the page may not. */
function select(element: Element): void {
  getSelection()?.selectAllChildren(element);
}

/** Shows the buttons of a citation and makes them work. */
function startCitations(box: HTMLElement): void {
  const actions = box.querySelector<HTMLElement>('[data-citation-actions]');
  const status = box.querySelector('[data-citation-status]');
  if (actions === null || status === null) return;
  let timer = 0;
  const say = (words: string) => {
    status.textContent = words;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = '';
    }, SAID_FOR);
  };
  const chosen = () => {
    const extension = box.querySelector<HTMLInputElement>(':checked')?.value ?? '';
    const format = box.querySelector<HTMLElement>(`[data-format="${extension}"]`);
    return format && { extension, type: format.dataset['type'] ?? '', element: format };
  };
  actions.querySelector('[data-copy-citation]')?.addEventListener('click', async () => {
    const format = chosen();
    if (!format) return;
    if (await copyText(format.element.textContent)) return say('Copied');
    select(format.element);
    say('Selected: copy it with your keyboard');
  });
  actions.querySelector('[data-download-citation]')?.addEventListener('click', () => {
    const format = chosen();
    if (!format) return;
    const name = `${box.dataset['citations']}.${format.extension}`;
    download(name, format.type, format.element.textContent);
    say(`Saved as ${name}`);
  });
  actions.hidden = false;
}

for (const box of document.querySelectorAll<HTMLElement>('[data-citations]')) startCitations(box);
