import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileLook } from '../../src/files/fileStamps.ts';
import { isOfHost, listFiles } from './publishFiles.ts';

/**
 * The folder of a built site, as it was found: it is walked once, and each file is looked at once,
 * however many steps of a build ask. Who changes the folder begins another.
 */
export class SiteFolder {
  readonly path: string;
  #files: readonly string[] | undefined;
  readonly #looks: Map<string, FileLook | undefined>;

  /**
   * @param path the folder, which need not be there
   * @param files its files as paths below it with slashes, sorted, where they are known already
   * @param looks what was seen of them
   */
  constructor(
    path: string,
    files?: readonly string[],
    looks?: Iterable<[string, FileLook | undefined]>,
  ) {
    this.path = path;
    this.#files = files;
    this.#looks = new Map(looks);
  }

  /** All files but the host's, as paths below the folder with slashes, sorted. */
  get files(): readonly string[] {
    this.#files ??= listFiles(this.path).filter((file) => !isOfHost(file));
    return this.#files;
  }

  /**
   * Looks at a file, the first time that somebody asks for it.
   *
   * @param file its path below the folder
   * @returns what the file system tells of it; nothing where it is not there
   * @throws what the file system throws
   */
  lookAt(file: string): FileLook | undefined {
    if (!this.#looks.has(file)) {
      const stats: Stats | undefined = statSync(join(this.path, file), { throwIfNoEntry: false });
      const { size, mtimeMs, ctimeMs } = stats ?? {};
      this.#looks.set(file, stats && ({ size, mtimeMs, ctimeMs } as FileLook));
    }
    return this.#looks.get(file);
  }

  /**
   * Says how a file was left: its size and the time of its last change.
   *
   * @param file its path below the folder
   * @returns the same for the same file; nothing where it is not there
   */
  stampOf(file: string): string | undefined {
    const look = this.lookAt(file);
    return look && `${look.size}-${look.mtimeMs}`;
  }

  /**
   * Looks anew at a folder below this one, the only one that has changed.
   *
   * @param folder its path below this one
   * @returns this folder as it is now
   */
  afterChangeOf(folder: string): SiteFolder {
    const isElsewhere = (file: string) => !file.startsWith(`${folder}/`);
    const anew = listFiles(join(this.path, folder)).map((file) => `${folder}/${file}`);
    return new SiteFolder(
      this.path,
      [...this.files.filter(isElsewhere), ...anew].sort(),
      [...this.#looks].filter(([file]) => isElsewhere(file)),
    );
  }
}
