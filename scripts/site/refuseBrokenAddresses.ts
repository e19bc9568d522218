import type { RequestListener, Server } from 'node:http';

/**
 * Has a server answer requests for addresses that no file can have in a sentence, before it looks for files:
 * what Astro's preview server makes of them is a stack trace.
 *
 * @param server a server that listens already
 */
export function refuseBrokenAddresses(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!isBroken(request.url ?? '/')) {
      for (const listener of listeners) listener.call(server, request, response);
      return;
    }
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('This address is not well-formed, so there is no page for it.\n');
  });
}

/** Tells of percent signs that stand for no letter, and of those that stand for NUL or a slash. */
function isBroken(url: string): boolean {
  const [path = ''] = url.split(/[?#]/);
  try {
    return decodeURIComponent(path).includes('\0') || /%(?:2f|5c)/i.test(path);
  } catch {
    return true;
  }
}
