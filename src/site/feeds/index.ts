import type { Site } from '../../schema/index.ts';
import { atom } from './atom.ts';
import type { FeedFormat } from './feed.ts';
import { jsonFeed } from './jsonFeed.ts';
import { rss } from './rss.ts';

export type { Feed, FeedFormat } from './feed.ts';

/** Every way to write feeds, the best known first. */
const FORMATS: readonly FeedFormat[] = [rss, atom, jsonFeed];

/**
 * Lists the formats in which a site has feeds.
 *
 * @param site its settings
 * @returns those that are asked for, the best known first
 */
export function feedFormats({ feeds }: Pick<Site, 'feeds'>): FeedFormat[] {
  return FORMATS.filter(({ extension }) => feeds.some((feed) => feed === extension));
}
