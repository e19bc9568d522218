import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import type { InternalLink, PageFacts } from './checkPage.ts';
import { isModule } from './isModule.ts';

/** A page of the library with what it says of others. */
export interface PageOfLibrary extends PageFacts {
  /** Its path as it is named in messages. */
  file: string;
  kind: 'paper' | 'topic';
}

/** What pages may name. */
export interface Names {
  papers: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  digests: ReadonlySet<string>;
  /** The first parts of all other addresses of the site, such as `about`. */
  others: ReadonlySet<string>;
  /** The path below which the site lies. */
  base: string;
  /** The folder of the project, in which modules are looked for. */
  projectDirectory: string;
}

/**
 * Compares what a page says of other pages with what is there.
 *
 * @param page the page
 * @param names what may be named
 * @returns an error for each topic, digest, link or import that leads nowhere, and for a slug that is not the
 *   file's name
 */
export function checkReferences(page: PageOfLibrary, names: Names): Diagnostic[] {
  const { file, kind, slug, topics, digests, links, imports = [] } = page;
  const found = (code: Diagnostic['code'], message: string, remedy: string): Diagnostic => ({
    code,
    severity: 'error',
    file,
    message,
    remedy,
  });
  const name = basename(file, '.mdx');
  const differs =
    kind === 'paper' && slug !== undefined && slug !== name
      ? [
          found(
            'slug-differs',
            `slug: “${slug}” is not the file's name, “${name}”`,
            'Give both the same name, and add a redirect where the old one was published',
          ),
        ]
      : [];
  return [
    ...differs,
    ...topics
      .filter((topic) => !names.topics.has(topic) || (kind === 'topic' && topic === name))
      .map((topic) =>
        kind === 'topic'
          ? found(
              'topic-unknown',
              `related: no other topic is “${topic}”`,
              `Correct it, or describe the topic in topics/${topic}.mdx`,
            )
          : // Its page is published, since the address of a topic without a file any more still leads there.
            {
              ...found(
                'topic-unknown',
                `topics: there is no topic “${topic}”; its page has only that name`,
                `Correct it, or describe the topic in topics/${topic}.mdx`,
              ),
              severity: 'warning' as const,
            },
      ),
    ...digests
      .filter(({ id }) => !names.digests.has(id))
      .map(({ id: digest }) =>
        found(
          'digest-missing',
          `digests: there is no digest “${digest}”`,
          `Put digests/${digest}.txt and .yaml back`,
        ),
      ),
    ...links
      .filter((link) => leadsNowhere(file, link, names))
      .map(({ url, line }) => ({
        ...found(
          'link-dead',
          `the link ${url} leads nowhere`,
          `Put the file there, or write the address of a page, such as ${names.base}papers/its-slug/`,
        ),
        line,
      })),
    ...imports
      .filter((module) => !isModule(module.name, file, names.projectDirectory))
      .map(({ name, line }) => ({
        ...found(
          'module-missing',
          `“${name}” is imported and is not there`,
          'Correct the path, which begins at this file with ./ or ../, or at the project with /, or put the file back',
        ),
        line,
      })),
  ];
}

function leadsNowhere(file: string, { url }: InternalLink, names: Names): boolean {
  const [path = ''] = url.split(/[?#]/);
  if (path === '') return false;
  if (!path.startsWith('/')) return !existsSync(join(dirname(file), path));
  if (!path.startsWith(names.base)) return true;
  const [first = '', second = ''] = path.slice(names.base.length).split('/');
  if (second !== '' && first === 'papers') return !names.papers.has(second.replace(/\.md$/, ''));
  if (second !== '' && first === 'topics') return !names.topics.has(second);
  if (second !== '' && first === 'digests') return !names.digests.has(second);
  return first !== '' && !names.others.has(first);
}
