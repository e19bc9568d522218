import type { RequestListener, Server } from 'node:http';

/**
 * Has a server answer requests for addresses that lead to no file, before it looks for files: those that no
 * file can have in a sentence, where Astro's preview server has a stack trace; and those of pages without
 * the slash at their end by sending on, as hosts do.
 *
 * @param server a server that listens already
 * @param hasPage tells whether there is a page at a path with a slash added
 */
export function answerOddAddresses(server: Server, hasPage: (path: string) => boolean): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const { url = '/' } = request;
    const [encoded = '', query = ''] = url.split(/(?=\?)/);
    const path = decodePath(encoded);
    if (path === undefined) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('This address is not well-formed, so there is no page for it.\n');
    } else if (isOfThisHost(path) && hasPage(path)) {
      response.writeHead(308, { location: `${encoded}/${query}` }).end();
    } else {
      for (const listener of listeners) listener.call(server, request, response);
    }
  });
}

/** Two slashes begin the address of another host. */
const isOfThisHost = (path: string): boolean => /^\/(?!\/).*[^/]$/.test(path);

/** Decodes a path; nothing where percent signs stand for no letter, or for NUL or a slash. */
function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') || /%(?:2f|5c)/i.test(path) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
