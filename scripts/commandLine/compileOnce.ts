import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Has Node keep the modules that are loaded from now on in compiled form, and those of threads that are
 * started from now on. Where they cannot be kept, a command takes longer to start.
 *
 * @see https://nodejs.org/api/module.html#module-compile-cache
 */
export function compileOnce(): void {
  enableCompileCache(fileURLToPath(new URL('../../.cache/compiled', import.meta.url)));
  const folder = getCompileCacheDir();
  if (folder !== undefined) process.env.NODE_COMPILE_CACHE ??= folder;
}
