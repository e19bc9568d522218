import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createTemporaryLibrary,
  startCommand,
  type TemporaryLibrary,
} from '../support/temporaryLibrary.ts';

const BUILD_TIME = 300_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Linux has a disk in memory. */
const OTHER_DISK = '/dev/shm';
const isOther = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(root).dev;

let library: TemporaryLibrary | undefined;
afterEach(() => library?.remove());

describe('npm run build', () => {
  it.runIf(isOther)(
    'builds content that lies on another disk than the program',
    { timeout: BUILD_TIME },
    async () => {
      library = createTemporaryLibrary(OTHER_DISK);
      for (const part of ['digests', 'papers']) {
        cpSync(join(root, 'content', part), join(library.content, part), { recursive: true });
      }
      const { code, stdout, stderr } = await startCommand('scripts/build.ts', [], library).ended;
      expect(stderr).toBe('');
      expect(code, stdout).toBe(0);
      expect(readdirSync(join(library.output, 'papers'))).toHaveLength(61);
      expect(existsSync(join(library.output, 'pagefind', 'parts.json'))).toBe(true);
    },
  );
});
