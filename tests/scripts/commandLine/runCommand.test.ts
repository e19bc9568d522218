import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const COMMAND = new URL('../../../scripts/commandLine/runCommand.ts', import.meta.url).href;

/** Runs a command that prints much, and reads nothing of what it prints. */
async function runUnread(end: string): Promise<{ code: number | null; complaint: string }> {
  const program = `
    import { setTimeout } from 'node:timers/promises';
    import { runCommand } from ${JSON.stringify(COMMAND)};
    await runCommand(async () => {
      await setTimeout(200);
      process.stdout.write('x'.repeat(1_000_000));
      await setTimeout(200);
      process.stdout.write('done');
      ${end}
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  child.stdout.destroy();
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { complaint: await text(child.stderr), code: await ended };
}

it('does its work to the end where nobody reads what it prints any more', async () => {
  expect(await runUnread('')).toEqual({ code: 0, complaint: '' });
});

it('still says why it failed', async () => {
  const { code, complaint } = await runUnread("throw new Error('no room');");
  expect(code).toBe(1);
  expect(complaint).toBe('Error: no room\n');
});

it.each([
  ['EACCES', /^Error: EACCES: permission denied.*\. Give yourself permission to write there/],
  ['ENOSPC', /^Error: ENOSPC.*\. Make room on the disk/],
  ['ENOENT', /^Error: ENOENT: no such file.*'\n$/],
])('says what to do where the disk refuses something with %s', async (code, expected) => {
  const says = code === 'EACCES' ? 'permission denied' : 'no such file or directory';
  const message = `${code}: ${says}, open '/x/y'`;
  const { complaint } = await runUnread(
    `throw Object.assign(new Error(${JSON.stringify(message)}), { code: '${code}', syscall: 'open' });`,
  );
  expect(complaint).toMatch(expected);
});
