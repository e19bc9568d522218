/** A paper as an item of a feed. */
export interface FeedItem {
  /** The permalink, which is also its stable id. */
  url: string;
  /** Plain text. */
  title: string;
  /** Facts, abstract and links as HTML without styles. */
  html: string;
  /** The opening of the abstract as plain text. */
  summary: string | undefined;
  /** The day of the digest with which it joined the library, as `YYYY-MM-DD`. */
  joined: string | undefined;
  /** Names where a source gives them. */
  authorNames: readonly string[];
  /** What can be said of the authors in a line, such as “5 authors”. */
  authorsLine: string | undefined;
  topics: readonly string[];
}

/** Papers that one may subscribe to, newest first. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page that lists the same papers. */
  page: string;
  /** The addresses of the feed by the extension of its format. */
  addressOf: (extension: string) => string;
  /** The name of the library. */
  publisher: string;
  /** The newest day in it, as `YYYY-MM-DD`; nothing where no paper has one. */
  updated: string | undefined;
  items: readonly FeedItem[];
}

/** A way to write feeds. */
export interface FeedFormat {
  extension: string;
  label: string;
  mediaType: string;
  print: (feed: Feed) => string;
}

/**
 * Writes the beginning of a day as RFC 3339 asks.
 *
 * @param day `YYYY-MM-DD`
 * @returns such as `2025-11-13T00:00:00Z`
 */
export const startOfDay = (day: string): string => `${day}T00:00:00Z`;
