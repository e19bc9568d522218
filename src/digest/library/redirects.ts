import { join } from 'node:path';
import { FileFailure } from '../../files/fileFailure.ts';
import { readTextIfThere } from '../../files/textFile.ts';
import { checkYaml, followRedirect, type Redirects, redirectsSchema } from '../../schema/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { unreadableFile } from '../read/openingError.ts';

/** Where redirects stand below the content folder. */
export const REDIRECTS_FILE = 'redirects.yaml';

/** The redirects of a library, with their file's text. */
export interface StoredRedirects {
  redirects: Redirects;
  text: string;
  /** What is wrong with the file; the redirects are then none. */
  diagnostics: Diagnostic[];
}

/** The names of pages that are there. */
export interface ExistingPages {
  papers: ReadonlySet<string>;
  topics: ReadonlySet<string>;
}

const NO_REDIRECTS: Redirects = { papers: {}, topics: {}, withdrawn: [] };

/**
 * Reads the redirects of a library.
 *
 * @param contentDirectory the content folder, which need not have any
 * @returns the redirects, or none and what is wrong with the file
 */
export function readRedirects(contentDirectory: string): StoredRedirects {
  const file = join(contentDirectory, REDIRECTS_FILE);
  let text: string;
  try {
    text = readTextIfThere(file) ?? '';
  } catch (cause) {
    if (!(cause instanceof FileFailure)) throw cause;
    return { redirects: NO_REDIRECTS, text: '', diagnostics: [unreadableFile(cause)] };
  }
  const { value, problems = [] } = checkYaml(text, redirectsSchema);
  const diagnostics = problems.map(
    (problem): Diagnostic => ({
      code: 'redirect-invalid',
      severity: 'error',
      file,
      ...problem,
      remedy:
        'Write “old-name: new-name” below “papers:” or “topics:”, or “- slug” below “withdrawn:”',
    }),
  );
  return { redirects: value ?? NO_REDIRECTS, text, diagnostics };
}

/**
 * Finds redirects that lead nowhere, in a circle, or away from a page that is there, and papers that are
 * withdrawn and still there.
 *
 * @param stored the redirects
 * @param contentDirectory the content folder, for messages
 * @param pages the pages that are there
 */
export function findDeadRedirects(
  { redirects, text }: StoredRedirects,
  contentDirectory: string,
  pages: ExistingPages,
): Diagnostic[] {
  const lines = text.split('\n');
  const report = (problem: Problem, beginning: string): Diagnostic => {
    const index = lines.findIndex((line) => line.trim().replace(/["']/g, '').startsWith(beginning));
    return {
      code: 'redirect-invalid',
      severity: 'error',
      file: join(contentDirectory, REDIRECTS_FILE),
      ...(index >= 0 && { line: index + 1, excerpt: lines[index] ?? '' }),
      ...problem,
    };
  };
  const gone = { papers: new Set<string>(redirects.withdrawn), topics: new Set<string>() };
  const moved = (['papers', 'topics'] as const).flatMap((kind) => {
    const moves: Readonly<Record<string, string>> = redirects[kind];
    return Object.keys(moves).flatMap((from) => {
      const problem = problemOf(moves, from, pages[kind], gone[kind]);
      return problem === undefined ? [] : [report(problem, `${from}:`)];
    });
  });
  const stillThere = redirects.withdrawn
    .filter((slug) => pages.papers.has(slug))
    .map((slug) =>
      report(
        {
          message: `“${slug}” is withdrawn, and its page is still there`,
          remedy: 'Delete the page, or take its slug off the list',
        },
        `- ${slug}`,
      ),
    );
  return [...moved, ...stillThere];
}

type Problem = Pick<Diagnostic, 'message' | 'remedy'>;

function problemOf(
  moves: Readonly<Record<string, string>>,
  from: string,
  pages: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): Problem | undefined {
  if (pages.has(from)) {
    return {
      message: `“${from}” leads away from a page that is there`,
      remedy: 'Take the redirect out, or the page away',
    };
  }
  const target = followRedirect(moves, from);
  if (target === undefined) {
    return {
      message: `“${from}” leads back to itself`,
      remedy: 'Let one of the names in this circle lead to a page that is there',
    };
  }
  if (pages.has(target) || gone.has(target)) return undefined;
  return {
    message: `“${from}” leads to “${target}”, which is no page`,
    remedy: 'Correct the new name, or put that page back',
  };
}
