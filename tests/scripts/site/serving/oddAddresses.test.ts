import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerOddAddresses } from '../../../../scripts/site/serving/oddAddresses.ts';

let server: Server;
beforeEach(async () => {
  server = createServer((request, response) => {
    // As Astro's preview server does.
    try {
      decodeURI(request.url ?? '');
      response.end(`page ${request.url}`);
    } catch (cause) {
      response.writeHead(500).end((cause as Error).stack);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  answerOddAddresses(server, (path) => ['/papers/a-paper', '/topics/é'].includes(path));
});
afterEach(() => void server.close());

function ask(
  path: string,
): Promise<{ status: number | undefined; text: string; location: string | undefined }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, text, location: response.headers.location }),
      );
    }).on('error', reject);
  });
}

it.each(['/%FF', '/papers/%', '/%E0%A4%A/', '/a%00b/', '/..%2f..%2fetc/', '/%5Cx/?q=1'])(
  'answers %s in words',
  async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(400);
    expect(text).toBe('This address is not well-formed, so there is no page for it.\n');
  },
);

it.each([
  ['/papers/a-paper', '/papers/a-paper/'],
  ['/papers/a-paper?from=list', '/papers/a-paper/?from=list'],
  ['/topics/%C3%A9', '/topics/%C3%A9/'],
])('sends %s on to the page', async (path, expected) => {
  const { status, location } = await ask(path);
  expect(status).toBe(308);
  expect(location).toBe(expected);
});

it.each(['//papers/a-paper', '/', '/papers/a-paper/', '/topics/%C3%A9/', '/search/?q=%FF'])(
  'leaves %s to the server',
  async (path) => {
    const { status } = await ask(path);
    expect(status).not.toBe(400);
  },
);
