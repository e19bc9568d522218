import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import { checkYaml, siteSchema } from '../../src/schema/index.ts';
import { readOrReport } from './readOrReport.ts';

/** The settings as far as they can be read, and what is wrong with them. */
export interface CheckedSettings {
  base: string;
  /** The script that counts visits, where it is a path of this site. */
  script?: { file: string; path: string };
  diagnostics: Diagnostic[];
}

/**
 * Checks the settings of a site.
 *
 * @param contentDirectory the folder with `site.yaml`
 * @returns them; the path of the site is `/` where it is not known
 */
export function checkSettings(contentDirectory: string): CheckedSettings {
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
  const path = value?.analytics?.script;
  return {
    base: value?.base ?? '/',
    ...(path?.startsWith('/') && { script: { file, path } }),
    diagnostics: problems.map((problem) => ({ ...found, ...problem })),
  };
}

/**
 * Makes sure that the script which counts visits is among the files of the site.
 *
 * @param settings what is known of the settings
 * @param projectDirectory the folder with `public`
 */
export function checkScript(
  { script }: Pick<CheckedSettings, 'script'>,
  projectDirectory: string,
): Diagnostic[] {
  if (script === undefined || existsSync(join(projectDirectory, 'public', script.path))) return [];
  return [
    {
      code: 'settings-invalid',
      severity: 'error',
      file: script.file,
      message: `analytics: there is no public${script.path}`,
      remedy: 'Put the script there, or write its full address',
    },
  ];
}
