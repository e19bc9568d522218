// Offline reading is off: a worker of a time when it was on is replaced by this one, which deletes
// what that kept and then itself.

const PREFIX = `offprint ${new URL(self.registration.scope).pathname} `;

/** The old worker ends with the last page that it serves; so long it may keep what it is asked for. */
const SWEEPS = 40;
const BETWEEN_SWEEPS = 250;

/** Unregisters first: from then on no new page is given to the old worker. */
async function remove() {
  await self.registration.unregister();
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_SWEEPS));
  }
}

self.addEventListener('install', () => {
  self.skipWaiting();
  // An old worker that is still busy delays the activation for minutes. Not waited for: browsers
  // unregister only after the installation has ended.
  void remove();
});

self.addEventListener('activate', (event) => event.waitUntil(remove()));
