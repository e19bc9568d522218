import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserProgram } from './browserProgram.ts';

/** Makes the package believe in Amazon Linux 2023, for which it unpacks the libraries it brings. */
const BUNDLED_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };

const cacheDirectory = fileURLToPath(new URL('../../.cache/browser/', import.meta.url));
const packageDirectory = new URL('../../node_modules/@sparticuz/chromium/', import.meta.url);

/**
 * Gives the Chromium that comes as an npm package, unpacked once into the project's cache.
 *
 * It is Chromium's headless shell for Linux on x64, with the few libraries and the font that a
 * bare machine lacks.
 *
 * @returns the browser, or undefined where it cannot run
 */
export async function findBundledChromium(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(packageDirectory)) return undefined;
  const folder = await unpackOnce();
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/**
 * Unpacks the package beside its place and renames it there, so that a killed run or two runs at
 * once leave no half-written browser.
 */
async function unpackOnce(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(new URL('package.json', packageDirectory), 'utf8'),
  ) as { version: string };
  const folder = join(cacheDirectory, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cacheDirectory, { recursive: true });
  const unfinished = await mkdtemp(join(cacheDirectory, 'unpacking-'));
  try {
    await unpack(unfinished);
    await writeFile(join(unfinished, 'fonts.conf'), writeFontConfiguration(folder));
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package unpacks into the system's folder for temporary files, wherever that is said to be. */
async function unpack(folder: string): Promise<void> {
  const wanted: NodeJS.ProcessEnv = { ...BUNDLED_LIBRARIES, TMPDIR: folder };
  const changed = [...Object.keys(wanted), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'];
  const before = Object.fromEntries(changed.map((name) => [name, process.env[name]]));
  Object.assign(process.env, wanted);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Its own configuration names folders of the cloud; this one names ours and the machine's. */
function writeFontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
