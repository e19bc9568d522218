// Offline reading is off: a worker of a time when it was on is replaced by this one, which deletes
// what that kept and then itself.

const PREFIX = `offprint ${new URL(self.registration.scope).pathname} `;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const remove = async () => {
    for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(remove());
});
