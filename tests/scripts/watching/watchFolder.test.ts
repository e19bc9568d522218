import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { watchFolder } from '../../../scripts/watching/watchFolder.ts';

it('hears of every change, those of files that were replaced and of new folders too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-watch-'));
  const file = join(folder, 'deep/file');
  mkdirSync(join(folder, 'deep'));
  writeFileSync(file, '1');
  let changes = 0;
  const watch = watchFolder(folder, () => {
    changes += 1;
  });
  const replace = () => {
    writeFileSync(join(folder, 'new'), '2');
    renameSync(join(folder, 'new'), file);
  };
  const added = join(folder, 'added/deeper');
  try {
    for (const change of [
      () => writeFileSync(file, '1b'),
      replace,
      () => writeFileSync(file, '3'),
      replace,
      () => writeFileSync(file, '4'),
      () => mkdirSync(added, { recursive: true }),
      () => writeFileSync(join(added, 'file'), '5'),
      () => rmSync(file),
      () => rmSync(join(folder, 'deep'), { recursive: true }),
    ]) {
      changes = 0;
      change();
      await vi.waitFor(() => expect(changes, String(change)).toBeGreaterThan(0), 10_000);
      // What belongs to this change must not be taken for the next one.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    watch.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
