import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { build, copyDigests, copyPapers, STORED_PAPERS } from '../support/buildLibrary.ts';
import { createTemporaryLibrary, type TemporaryLibrary } from '../support/temporaryLibrary.ts';

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
      copyDigests(library);
      const papers = copyPapers(library, 0, STORED_PAPERS.length);
      await build(library, library.output);
      expect(readdirSync(join(library.output, 'papers'))).toHaveLength(papers.length);
      expect(existsSync(join(library.output, 'pagefind', 'parts.json'))).toBe(true);
    },
  );
});
