import { isShortcut } from './singleKeys.ts';

/** Entries of a list, in order: those to be seen, the page's own list before what is related. */
function entries(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('main [data-entry], main .result')];
  return all.filter((entry) => entry.getClientRects().length > 0);
}

/** The link to the entry's paper. */
const linkOf = (entry: HTMLElement | undefined) =>
  entry?.querySelector<HTMLAnchorElement>('h2 a, h3 a, a');

/** The entry that has the focus. */
const focused = () =>
  document.activeElement?.closest<HTMLElement>('main [data-entry], main .result') ?? undefined;

/** Goes to the next or the previous entry; from nowhere, to the first that is in sight. */
function move(step: 1 | -1): void {
  const all = entries();
  const here = focused();
  const at = here === undefined ? -1 : all.indexOf(here);
  const inSight = all.findIndex((entry) => entry.getBoundingClientRect().top >= 0);
  const next = at >= 0 ? all[at + step] : (all[step === 1 ? inSight : inSight - 1] ?? all[0]);
  linkOf(next)?.focus();
}

/** Follows a link of the page. */
function follow(selector: string): void {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
}

/** Shows which keys there are. */
async function openHelp(): Promise<void> {
  const { showHelp } = await import('./help.ts');
  showHelp();
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  o: () => linkOf(focused())?.click(),
  s: () => {
    const place = focused() ?? document.querySelector('main h1')?.closest('.page');
    place?.querySelector<HTMLButtonElement>('[data-save]')?.click();
  },
  n: () => follow('main a[rel=next]'),
  p: () => follow('main a[rel=prev]'),
  '?': () => void openHelp(),
};

/** Makes the keys work, and the button that shows them. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    const action = Object.hasOwn(ACTIONS, event.key) ? ACTIONS[event.key] : undefined;
    if (action === undefined || !isShortcut(event)) return;
    event.preventDefault();
    action();
  });
  for (const button of document.querySelectorAll('[data-open-keys]')) {
    button.addEventListener('click', () => void openHelp());
  }
}
