import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { hashOfFile } from '../../src/files/fileStamps.ts';
import { hashOf } from '../../src/files/fingerprint.ts';
import { sourceVersion } from '../../src/files/sourceVersion.ts';
import type { Shard } from '../../src/site/buildOrder.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import type { Folders } from './folders.ts';
import { listContentFiles } from './listContentFiles.ts';

/** The file beside the pages of a part that says which part it is; it is no file of the site. */
export const PART_NOTE = 'part.json';

const noteSchema = z.object({
  part: z.number().int().positive(),
  of: z.number().int().positive(),
  /** A fingerprint of all that the part was made from. */
  madeFrom: z.string().min(1),
});
type PartNote = z.infer<typeof noteSchema>;

/** Whatever takes part in a build besides the content and is the same on every machine. */
const PROGRAM = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

type Sources = Pick<Folders, 'projectDirectory' | 'contentDirectory'>;

/**
 * Makes a fingerprint of program and content by their bytes alone: parts are built on several machines, whose
 * clocks and folders differ.
 *
 * @param sources where program and content are
 * @returns the same wherever the same site is made
 */
export function sourcesOfPart({ projectDirectory, contentDirectory }: Sources): string {
  const content = listContentFiles(contentDirectory).map(
    (file) => `${file} ${hashOfFile(join(contentDirectory, file))}`,
  );
  return hashOf([sourceVersion(projectDirectory, PROGRAM), ...content].join('\n'));
}

/**
 * Notes beside the pages of a part which part it is.
 *
 * @param outputDirectory the folder of the part
 * @param shard which part
 * @param madeFrom a fingerprint of what it was made from, from before anything was read for it
 */
export function writePartNote(outputDirectory: string, shard: Shard, madeFrom: string): void {
  const note: PartNote = { part: shard.part, of: shard.of, madeFrom };
  writeFileSync(join(outputDirectory, PART_NOTE), `${JSON.stringify(note)}\n`);
}

/**
 * Makes sure that folders are all parts of one site, each once.
 *
 * @param folders the folders of the parts
 * @param madeFrom a fingerprint of program and content as they are here
 * @throws CommandFailure that says what is wrong and what to do
 */
export function checkParts(folders: readonly string[], madeFrom: string): void {
  const notes = folders.map((folder) => ({ folder, ...readPartNote(folder) }));
  const [first] = notes;
  if (first === undefined) return;
  for (const { folder, of, madeFrom: itsSources } of notes) {
    if (of !== first.of) {
      throw new CommandFailure(
        `${first.folder} is one part of ${first.of} and ${folder} one of ${of}. Build all parts with the same number behind the slash.`,
      );
    }
    if (itsSources !== madeFrom) {
      throw new CommandFailure(
        `${folder} was built from another content or program than there is here. Build all parts from the same content.`,
      );
    }
  }
  for (let part = 1; part <= first.of; part += 1) {
    const [one, other] = notes.filter((note) => note.part === part);
    if (one === undefined) {
      throw new CommandFailure(
        `Part ${part} of ${first.of} is missing. Build it (npm run build -- --shard ${part}/${first.of} --output <folder>) and name all folders.`,
      );
    }
    if (other !== undefined) {
      throw new CommandFailure(
        `${one.folder} and ${other.folder} are both part ${part} of ${first.of}. Name one of them.`,
      );
    }
  }
}

function readPartNote(folder: string): PartNote {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(join(folder, PART_NOTE), 'utf8')));
  } catch {
    throw new CommandFailure(
      `${folder} holds no part of a site. Name folders that npm run build -- --shard 1/2 --output <folder> and the like have made.`,
    );
  }
}
