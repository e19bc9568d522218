import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryLibrary, type TemporaryLibrary } from '../../support/temporaryLibrary.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const ANSWER = readFileSync(join(ROOT, 'tests/fixtures/sources/hub-api/input.json'));

/** What the server answers for each day. */
const ANSWERS: Record<string, [number, string | Buffer]> = {
  '2025-11-14': [200, ANSWER],
  '2025-11-15': [200, '[]'],
  '2025-11-16': [200, '[{"paper": {"title": "A"'],
  '2025-11-17': [404, '{"error":"Not found"}'],
};

let server: Server;
let library: TemporaryLibrary;
beforeAll(async () => {
  library = createTemporaryLibrary();
  server = createServer((request, response) => {
    const day = new URL(request.url ?? '', 'http://local').searchParams.get('date') ?? '';
    const [status, body] = ANSWERS[day] ?? [500, ''];
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  library.remove();
});

/** Runs the import, the server answering beside it. */
function run(day: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const { port } = server.address() as AddressInfo;
  const args = [
    join(ROOT, 'scripts/import.ts'),
    ...['--content', library.content],
    ...['--fetch', day, '--fetch-from', `http://127.0.0.1:${port}/api/daily_papers`],
  ];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe('npm run import -- --fetch', () => {
  it.each([
    ['a day without papers', '2025-11-15', /lists no paper for 2025-11-15/],
    ['an answer that is cut off', '2025-11-16', /date=2025-11-16:1: the JSON ends too early/],
    ['a day that is not there', '2025-11-17', /the server answered 404.*Check the day/],
    ['what is no day', '2025-13-01', /--fetch 2025-13-01 is not a day of the calendar/],
  ])('says in one message what is wrong with %s', async (_name, day, message) => {
    const { code, stdout, stderr } = await run(day);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(existsSync(join(library.content, 'digests'))).toBe(false);
  });

  it('imports the papers of a day and keeps the answer, its day and its address', async () => {
    const { code, stderr } = await run('2025-11-14');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const kept = join(library.content, 'digests/2025-11-14');
    expect(readFileSync(`${kept}.json`).equals(ANSWER)).toBe(true);
    expect(readFileSync(`${kept}.yaml`, 'utf8')).toMatch(
      /^date: "2025-11-14"\norigin: http:\/\/127\.0\.0\.1:\d+\/api\/daily_papers\?date=2025-11-14\n$/,
    );
    expect(existsSync(join(library.content, 'papers/2017/attention-is-all-you-need.mdx'))).toBe(
      true,
    );
  });
});
