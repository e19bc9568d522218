import { join } from 'node:path';
import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import { checkYaml, siteSchema } from '../../src/schema/index.ts';
import { readOrReport } from './readOrReport.ts';

/**
 * Checks the settings of a site.
 *
 * @param contentDirectory the folder with `site.yaml`
 * @returns the path of the site, `/` where it is not known, and what is wrong
 */
export function checkSettings(contentDirectory: string): {
  base: string;
  diagnostics: Diagnostic[];
} {
  const file = join(contentDirectory, 'site.yaml');
  const { text, unreadable } = readOrReport(file);
  if (unreadable !== undefined) return { base: '/', diagnostics: [unreadable] };
  const remedy = 'Correct it; the comments in the committed site.yaml tell what each key takes';
  const found = { code: 'settings-invalid', severity: 'error', file, remedy } as const;
  if (text === undefined) {
    return {
      base: '/',
      diagnostics: [{ ...found, message: 'the settings of the site are missing' }],
    };
  }
  const { value, problems = [] } = checkYaml(text, siteSchema);
  return {
    base: value?.base ?? '/',
    diagnostics: problems.map((problem) => ({ ...found, ...problem })),
  };
}
