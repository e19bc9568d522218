import { atom } from './atom.ts';
import type { FeedFormat } from './feed.ts';
import { jsonFeed } from './jsonFeed.ts';
import { rss } from './rss.ts';

export type { Feed, FeedFormat } from './feed.ts';

/** Every way to write feeds, the best known first. */
export const FEED_FORMATS: readonly FeedFormat[] = [rss, atom, jsonFeed];
