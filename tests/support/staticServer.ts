import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { securityHeaders } from '../../scripts/site/hosting/securityHeaders.ts';

/** A running server. */
export interface StaticServer {
  /** The address of the folder, with a slash at its end. */
  address: string;
  stop: () => Promise<void>;
}

const MEDIA_TYPES: Record<string, string> = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.rss': 'application/rss+xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves a folder as the plainest of hosts does: files as they lie there, `index.html` for a
 * folder, `404.html` for what is not there, and no guesses.
 *
 * @param folder what to serve
 * @param base the path below which it lies, with slashes at both ends
 * @returns the server, on a free port of this machine
 */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = await readRequested(folder, base, decodeURIComponent(pathname));
    const type = file === undefined ? '.html' : extname(file.path);
    response.writeHead(file === undefined ? 404 : 200, {
      ...securityHeaders({}),
      'Content-Type': MEDIA_TYPES[type] ?? 'application/octet-stream',
    });
    response.end(file?.bytes ?? (await readIfThere(join(folder, '404.html'))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readRequested(folder: string, base: string, pathname: string) {
  if (!pathname.startsWith(base)) return undefined;
  const inside = normalize(`/${pathname.slice(base.length)}`);
  const path = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  const bytes = await readIfThere(path);
  return bytes === undefined ? undefined : { path, bytes };
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}
