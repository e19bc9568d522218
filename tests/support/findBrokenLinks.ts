import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readSite } from '../../src/site/settings.ts';
import { listPages, readPage } from './builtPages.ts';

/** What a page offers and asks for. */
interface PageLinks {
  /** Its anchors. */
  anchors: string[];
  /** Full addresses of what it links to or loads. */
  targets: string[];
}

/**
 * Follows every link of every page of a built site that stays in the site; canonical addresses too.
 *
 * @param browser a running browser, whose parser reads the pages
 * @param folder the site's folder
 * @param address where it would be served, with its base path
 * @returns one line for each link that leads nowhere
 */
export async function findBrokenLinks(
  browser: Browser,
  folder: string,
  address: string,
): Promise<string[]> {
  const links = await readLinks(browser, folder, address);
  const { origin, pathname: base } = new URL(address);
  const own = [origin, new URL(readSite().url).origin];
  const leadsNowhere = (target: string): boolean => {
    const url = new URL(target);
    if (!own.includes(url.origin)) return false;
    if (!url.pathname.startsWith(base)) return true;
    const inside = decodeURIComponent(url.pathname.slice(base.length));
    const anchor = decodeURIComponent(url.hash.slice(1));
    const page = links.get(inside);
    if (page !== undefined) return anchor !== '' && !page.anchors.includes(anchor);
    const file = join(folder, inside);
    return !existsSync(file) || statSync(file).isDirectory();
  };
  return [...links].flatMap(([page, { targets }]) =>
    targets.filter(leadsNowhere).map((target) => `/${page} -> ${target}`),
  );
}

async function readLinks(
  browser: Browser,
  folder: string,
  address: string,
): Promise<Map<string, PageLinks>> {
  const page = await browser.newPage();
  const links = new Map<string, PageLinks>();
  for (const place of listPages(folder)) {
    const input = { html: readPage(folder, place), address: address + place };
    links.set(place, await page.evaluate(parsePage, input));
  }
  await page.close();
  return links;
}

/** Runs in the browser. */
function parsePage(input: { html: string; address: string }): PageLinks {
  const parsed = new DOMParser().parseFromString(input.html, 'text/html');
  const values = (selector: string, attribute: string) =>
    [...parsed.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  const targets = [...values('[href]', 'href'), ...values('[src]', 'src')].map(
    (target) => new URL(target, input.address).href,
  );
  return { anchors: values('[id]', 'id'), targets: [...new Set(targets)] };
}
