import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchSource } from '../../../src/digest/read/fetchSource.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Serves one answer on this machine. */
async function serve(listener: RequestListener): Promise<URL> {
  const opened = createServer(listener);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return new URL(
    `http://127.0.0.1:${(opened.address() as AddressInfo).port}/api/daily_papers?date=2025-11-13`,
  );
}
const limits = { timeout: 2000, size: 10_000 };

describe('fetchSource', () => {
  it('gives the bytes as they came', async () => {
    const address = await serve((request, response) => response.end(`${request.url} é\r\n`));
    const { bytes } = await fetchSource(address);
    expect(Buffer.from(bytes ?? []).toString()).toBe('/api/daily_papers?date=2025-11-13 é\r\n');
  });

  it.each([
    [404, /answered 404/, /Check the day/],
    [429, /answered 429/, /Wait/],
    [503, /answered 503/, /later/],
  ])('names the status %i', async (status, message, remedy) => {
    const address = await serve((_request, response) => response.writeHead(status).end('<html>'));
    const { error } = await fetchSource(address, limits);
    expect(error?.message).toMatch(message);
    expect(error?.remedy).toMatch(remedy);
  });

  it('does not wait for ever, for the first byte or the last', async () => {
    for (const begin of [false, true]) {
      const address = await serve((_request, response) => {
        if (begin) response.write('[');
      });
      const { error } = await fetchSource(address, { ...limits, timeout: 200 });
      expect(error?.message).toMatch(/within 0.2 seconds/);
      server?.closeAllConnections();
    }
  });

  it('stops at a huge answer', async () => {
    const address = await serve((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('['.repeat(1000)));
      };
      response.on('drain', more);
      more();
    });
    const { error } = await fetchSource(address, limits);
    expect(error?.message).toMatch(/longer than 10000 bytes/);
  });

  it('says that the network does not allow it', async () => {
    const address = await serve(() => {});
    server?.close();
    server?.closeAllConnections();
    expect((await fetchSource(address, limits)).error?.message).toMatch(/ECONNREFUSED/);
    const unknown = new URL('http://nobody.invalid/');
    expect((await fetchSource(unknown, limits)).error?.message).toMatch(/network does not allow/);
  });

  it.each<[string, Record<string, string>]>([
    ['a chunk to come', {}],
    ['fewer bytes than were announced', { 'content-length': '1000' }],
  ])('says that an answer broke off, with %s', async (_name, headers) => {
    const address = await serve((request, response) => {
      response.writeHead(200, headers);
      response.write('[{"paper":', () => setTimeout(() => request.socket.destroy(), 50));
    });
    const { error } = await fetchSource(address, limits);
    expect(error).toMatchObject({ code: 'fetch-failed', remedy: /^Try again\. Save the answer/ });
    expect(error?.message).toMatch(/^the answer broke off after 10 bytes \(/);
  });
});
