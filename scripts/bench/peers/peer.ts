import { join } from 'node:path';

/** A paper as other generators are given it. */
export interface PeerPaper {
  slug: string;
  title: string;
  /** MDX with formulas between dollars. */
  body: string;
}

/** Another generator, and the smallest site that shows the same abstracts with mathematics and search. */
export interface Peer {
  name: string;
  /** What is installed for it. */
  packages: Record<string, string>;
  /** Its configuration and templates, by path. */
  files: Record<string, string>;
  /** Path and text of a paper's file. */
  printPaper: (paper: PeerPaper) => [path: string, text: string];
  /** The commands that build the site and its search index, in order. */
  build: (folder: string) => string[][];
  /** A program that has to be installed already. */
  program?: string;
}

/**
 * Names a program of an installed package.
 *
 * @param folder the folder with `node_modules`
 * @param path its path there
 * @param args what it is told
 * @returns the command
 */
export function nodeCommand(folder: string, path: string, ...args: string[]): string[] {
  return [process.execPath, join(folder, 'node_modules', path), ...args];
}

/**
 * Names the command that indexes a built site with Pagefind.
 *
 * @param folder the folder with `node_modules`
 * @param site the folder of the site in it
 * @returns the command
 */
export function pagefindCommand(folder: string, site: string): string[] {
  return nodeCommand(folder, 'pagefind/lib/runner/bin.cjs', '--site', site);
}

/** The same version as this project's. */
export const PAGEFIND_PACKAGE = { pagefind: '1.5.2' };

/**
 * Prints front matter.
 *
 * @param fields names and texts
 * @returns YAML between its marks, and an empty line
 */
export function frontMatter(fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n`;
}
