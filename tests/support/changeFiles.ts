import { openWorkspace } from '../../src/digest/library/workspace.ts';
import { hashOf } from '../../src/files/fingerprint.ts';
import { failAtCall } from './failAtCall.ts';

/**
 * Changes three files: one gets a new text, one is new, one goes.
 *
 * @param folder a content folder
 * @returns the codes of the errors
 */
export async function changeFiles(folder: string): Promise<string[]> {
  const { workspace, error } = await openWorkspace(folder);
  if (workspace === undefined) return [error.code];
  const { diagnostics } = await workspace.write([
    { path: 'papers/changed.txt', content: 'new text', basedOn: hashOf('old text') },
    { path: 'papers/deep/added.txt', content: 'new text' },
    { path: 'papers/removed.txt' },
  ]);
  workspace.close();
  return diagnostics.map(({ code }) => code);
}

/** Run as `node changeFiles.ts <folder> <call>`: is killed at that change of the disk. */
const [, script, folder, call] = process.argv;
if (script === import.meta.filename && folder !== undefined) {
  failAtCall(Number(call), 'kill');
  await changeFiles(folder);
}
