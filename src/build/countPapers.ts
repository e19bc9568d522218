import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Counts the papers that are stored.
 *
 * @param settingsFile the file with the settings, beside which they are
 * @returns how many files of papers there are
 */
export function countPapers(settingsFile: string): number {
  try {
    return readdirSync(join(dirname(settingsFile), 'papers'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((file) => file.endsWith('.mdx')).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
