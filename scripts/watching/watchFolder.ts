import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An import writes thousands of files; so many milliseconds' changes are one. */
const MILLISECONDS_TOGETHER = 30;

/** A folder that is being watched. */
export interface FolderWatch {
  close(): void;
}

/**
 * Watches a folder and all that is in it. Every folder has a watcher of its own: Node's recursive one
 * watches files on Linux, and loses sight of a file that an editor replaces by a new one.
 *
 * @param root the folder
 * @param onChange hears that something changed
 * @returns the watch; to be closed
 */
export function watchFolder(root: string, onChange: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const hear = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      refresh();
      onChange();
    }, MILLISECONDS_TOGETHER);
  };
  const refresh = () => {
    const folders = new Set(listFolders(root));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        watchers.set(
          folder,
          watch(folder, hear).on('error', () => {}),
        );
      } catch {
        // It went while it was being looked at; the folder above tells of it.
      }
    }
  };
  refresh();
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

function listFolders(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    return [folder, ...inside.flatMap(({ name }) => listFolders(join(folder, name)))];
  } catch {
    return [];
  }
}
