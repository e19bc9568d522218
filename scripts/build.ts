import { compileOnce } from './commandLine/compileOnce.ts';

compileOnce();
await import('./site/buildCommand.ts');
