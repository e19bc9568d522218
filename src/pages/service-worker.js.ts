import type { APIRoute } from 'astro';
import removeServiceWorker from '../offline/removeServiceWorker.js?raw';
import serviceWorker from '../offline/serviceWorker.js?raw';
import { currentContext } from '../site/current.ts';

/** The service worker; where offline reading is off, one that removes what an earlier one kept. */
export const GET: APIRoute = async () => {
  const { site } = await currentContext();
  return new Response(site.offline ? serviceWorker : removeServiceWorker, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
