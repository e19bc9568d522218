// Keeps pages that were visited or saved, with what they need, for when there is no network. Pages
// come from the network whenever there is one, so that nobody is shown a site from before a deploy;
// files whose name holds a fingerprint of their content never change and come from the cache.

/** Changes when what lies in the caches changes its form: older caches are then deleted. */
const VERSION = 1;

const SCOPE = new URL(self.registration.scope).pathname;
/** Other libraries on the same host have caches of their own. */
const PREFIX = `offprint ${SCOPE} `;
const VISITED = `${PREFIX}visited ${VERSION}`;
const SAVED = `${PREFIX}saved ${VERSION}`;
const ASSETS = `${PREFIX}assets ${VERSION}`;
const CACHES = [VISITED, SAVED, ASSETS];

/** Shown for a page that was not kept. */
const OFFLINE_PAGE = `${SCOPE}offline/`;
/** Kept from the beginning: the way to the pages that were saved. */
const ALWAYS_KEPT = [OFFLINE_PAGE, `${SCOPE}reading-list/`];

/** The oldest beyond these go. */
const MOST_VISITED = 200;
const MOST_ASSETS = 300;

/** The address of a page without what stands behind it. */
const pageKey = (address) => new URL(address, self.location.href).pathname;

const isHere = (address) => {
  const url = new URL(address, self.location.href);
  return url.origin === self.location.origin && url.pathname.startsWith(SCOPE);
};

const isFingerprinted = (path) =>
  path.startsWith(`${SCOPE}_astro/`) || path.startsWith(`${SCOPE}styles/katex-`);

/** Whether a response is the file itself, to be kept under the address that was asked for. */
const isKeepable = (response) => response.ok && response.type === 'basic' && !response.redirected;

/** Keeps a response and lets the oldest go. A browser may have no room for it: it is read all the same. */
async function keep(cacheName, key, response, most) {
  try {
    const cache = await caches.open(cacheName);
    await cache.put(key, response);
    const keys = await cache.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
  } catch {
    // The next visit tries again.
  }
}

/** Fetches a file; `after` takes what is still to be done once the file has been given to the page. */
async function fetchAsset(request, after) {
  const response = await fetch(request);
  if (isKeepable(response)) {
    after(keep(ASSETS, request.url ?? request, response.clone(), MOST_ASSETS));
  }
  return response;
}

/** A file that never changes: from the cache, or once from the network. */
async function unchangingAsset(request, after) {
  return (await caches.match(request.url, { cacheName: ASSETS })) ?? fetchAsset(request, after);
}

/** Any other file: from the network, or what was kept of it. */
async function changingAsset(request, after) {
  try {
    return await fetchAsset(request, after);
  } catch (error) {
    const kept = await caches.match(request.url, { cacheName: ASSETS });
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Keeps a page as the network has it now, or forgets it where it is gone. */
async function noteVisit(key, response) {
  if (isKeepable(response)) {
    const isSaved = (await caches.match(key, { cacheName: SAVED })) !== undefined;
    await (isSaved
      ? keep(SAVED, key, response, Number.POSITIVE_INFINITY)
      : keep(VISITED, key, response, MOST_VISITED));
  } else if (response.status === 404 || response.status === 410) {
    for (const name of [VISITED, SAVED]) await (await caches.open(name)).delete(key);
  }
}

/** A page from the network; without one, as it was last seen. */
async function page(request, after) {
  const key = pageKey(request.url);
  try {
    const response = await fetch(request);
    after(noteVisit(key, response.clone()));
    return response;
  } catch (error) {
    const kept =
      (await caches.match(key, { cacheName: SAVED })) ??
      (await caches.match(key, { cacheName: VISITED })) ??
      (await caches.match(OFFLINE_PAGE, { cacheName: SAVED }));
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Keeps a page that was saved, with the files that it names. */
async function keepSaved(address) {
  const response = await fetch(address);
  if (!isKeepable(response)) return;
  const html = await response.clone().text();
  await keep(SAVED, pageKey(address), response, Number.POSITIVE_INFINITY);
  const named = html.matchAll(/\b(?:href|src)="([^"]+\.(?:css|js|woff2|svg))"/g);
  await keepAssets(
    [...named].map(([, file]) => new URL(file, new URL(address, self.location.href)).href),
  );
}

/** Keeps files that are not there yet, and the scripts that these import. */
async function keepAssets(addresses) {
  const wanted = new Set(addresses);
  for (const address of wanted) {
    if (!isHere(address) || address.includes('/pagefind/')) continue;
    if ((await caches.match(address, { cacheName: ASSETS })) !== undefined) continue;
    try {
      const kept = [];
      const response = await fetchAsset(address, (work) => kept.push(work));
      await Promise.all(kept);
      if (!address.endsWith('.js')) continue;
      const imports = (await response.text()).matchAll(/["'`](\.\/[\w.~-]+\.js)["'`]/g);
      for (const [, file] of imports) wanted.add(new URL(file, address).href);
    } catch {
      // A file that cannot be had now is fetched when it is needed.
    }
  }
}

/** Makes the pages that are kept as saved those that are on the reading list. */
async function followReadingList(addresses) {
  const wanted = new Set([...ALWAYS_KEPT, ...addresses.filter(isHere).map(pageKey)]);
  const cache = await caches.open(SAVED);
  for (const { url } of await cache.keys()) {
    if (!wanted.delete(pageKey(url))) await cache.delete(url);
  }
  for (const address of wanted) await keepSaved(address).catch(() => undefined);
}

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(ALWAYS_KEPT.map(keepSaved)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const clean = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(PREFIX) && !CACHES.includes(name)) await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isHere(request.url)) return;
  const { pathname } = new URL(request.url);
  const after = (work) => event.waitUntil(work.catch(() => undefined));
  if (request.mode === 'navigate') event.respondWith(page(request, after));
  else if (isFingerprinted(pathname)) event.respondWith(unchangingAsset(request, after));
  else if (
    ['script', 'style', 'font', 'image'].includes(request.destination) &&
    !pathname.startsWith(`${SCOPE}pagefind/`)
  ) {
    event.respondWith(changingAsset(request, after));
  }
});

/** What pages tell is done one after another: of two reading lists the later one holds. */
let work = Promise.resolve();

self.addEventListener('message', (event) => {
  const { visited, assets = [], saved } = event.data ?? {};
  const follow = async () => {
    if (typeof visited === 'string' && isHere(visited)) {
      const response = await fetch(visited);
      if (isKeepable(response)) await keep(VISITED, pageKey(visited), response, MOST_VISITED);
      await keepAssets(assets);
    }
    if (Array.isArray(saved)) await followReadingList(saved);
  };
  work = work
    .then(follow)
    .catch(() => undefined)
    .then(() => event.ports[0]?.postMessage('done'));
  event.waitUntil(work);
});
