import type { LinkKind, PaperLink } from '../../schema/index.ts';

/** What a button says about where it leads. */
const LABELS: Record<LinkKind, string> = {
  code: 'Code',
  project: 'Project page',
  data: 'Data',
  demo: 'Demo',
  arxiv: 'arXiv',
  other: 'Link',
};

/** A link out of the site, as a button shows it. */
export interface LinkButton {
  kind: LinkKind;
  label: string;
  url: string;
  /** Host and path without what every address has. */
  address: string;
}

/**
 * Makes the button of a link.
 *
 * @param link address and kind
 * @returns the button's words
 */
export function linkButton({ url, kind }: PaperLink): LinkButton {
  const { host, pathname } = new URL(url);
  const address = host.replace(/^www\./, '') + decodePath(pathname).replace(/\/$/, '');
  return { kind, label: LABELS[kind], url, address };
}

/** Signs that are not seen, end lines, or turn the direction of what follows. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Undoes percent encoding for reading; a path stays as it is where it is not well-formed or would hide something. */
function decodePath(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return UNSEEN.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}
