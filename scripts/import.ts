import { compileOnce } from './commandLine/compileOnce.ts';

compileOnce();
await import('./importing/importCommand.ts');
