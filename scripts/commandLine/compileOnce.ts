import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

/**
 * Has Node keep the modules that are loaded from now on in compiled form, and those of threads and
 * processes that are started from now on. Where they cannot be kept, a command takes longer to start.
 *
 * @see https://nodejs.org/api/module.html#module-compile-cache
 */
export function compileOnce(): void {
  enableCompileCache(FOLDER);
  process.env.NODE_COMPILE_CACHE ??= FOLDER;
}
