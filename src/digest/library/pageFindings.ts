import type { Appearance, Slug } from '../../schema/index.ts';
import type { AnnotatedPaper } from '../annotate/annotatePaper.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { PageState } from './openPageState.ts';

/** A page that a curator edited was written anew. */
export function overwrittenPage(path: string): Diagnostic {
  return {
    code: 'page-overwritten',
    severity: 'warning',
    file: path,
    message: 'this page was edited by hand and is written anew, as --force asks',
    remedy: 'Take the edited page back from version control if that was not meant',
  };
}

/** Where an entry stands, for a warning about it. */
function aboutEntry(
  file: string,
  { lines }: Appearance,
  { frontMatter }: AnnotatedPaper,
): Pick<Diagnostic, 'severity' | 'file' | 'line' | 'excerpt'> {
  return { severity: 'warning', file, line: lines[0], excerpt: frontMatter.source.title };
}

/** A digest has a paper twice. */
export function repeatedEntry(
  file: string,
  appearance: Appearance,
  paper: AnnotatedPaper,
): Diagnostic {
  return {
    code: 'entry-repeated',
    ...aboutEntry(file, appearance, paper),
    message: 'this paper stands in the digest twice; its first entry is published',
    remedy: 'Delete this entry if it says nothing else',
  };
}

/** An entry was taken for a known paper with nearly the same title. */
export function nearTitle(
  file: string,
  appearance: Appearance,
  paper: AnnotatedPaper,
  { published, frontMatter }: PageState,
): Diagnostic {
  return {
    code: 'title-near',
    ...aboutEntry(file, appearance, paper),
    message: `this is taken for the paper “${frontMatter.source.title}” (${published.slug}) under a corrected title; its permalink stays`,
    remedy:
      'If these are two papers, import a source that gives their identifiers, such as arXiv’s feed',
  };
}

/** A paper has the title of another. */
export function sharedTitle(
  file: string,
  appearance: Appearance,
  paper: AnnotatedPaper,
  slugs: readonly Slug[],
): Diagnostic {
  return {
    code: 'title-shared',
    ...aboutEntry(file, appearance, paper),
    message: `another paper has this title and a different abstract (${slugs.join(', ')}); this one gets a page of its own`,
    remedy: 'Correct the title if it is a mistake',
  };
}

/** A paper that a curator withdrew: the digests still print it, and it is not published again. */
export function withdrawnPaper(path: string): Diagnostic {
  return {
    code: 'paper-withdrawn',
    severity: 'warning',
    file: path,
    message: 'this paper was withdrawn, so that no page of it is written',
    remedy: 'Take its slug off “withdrawn:” in redirects.yaml to have it back',
  };
}

/** A paper has nearly the title of one that was withdrawn, whose abstract nobody has any more to compare. */
export function nearWithdrawn(
  file: string,
  appearance: Appearance,
  paper: AnnotatedPaper,
  withdrawn: Slug,
  slug: Slug,
): Diagnostic {
  return {
    code: 'title-near',
    ...aboutEntry(file, appearance, paper),
    message: `the paper “${withdrawn}”, which was withdrawn, has nearly this title; this one gets a page of its own (${slug})`,
    remedy: `If it is the same paper, delete that page and write “- ${slug}” below “withdrawn:” in redirects.yaml`,
  };
}
