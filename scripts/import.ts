import { setFlagsFromString } from 'node:v8';
import { compileOnce } from './commandLine/compileOnce.ts';

// Little of what an import allocates lasts: what does not is to go as soon as memory has grown by a sixth, and
// not only when it has grown several times.
setFlagsFromString('--heap-growing-percent=15');
compileOnce();
await import('./importing/importCommand.ts');
