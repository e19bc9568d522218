import { parseDigest } from '../parse/parseDigest.ts';
import type { SourceFormat } from './sourceFormat.ts';

/** A papers page copied as text: masthead, then title, abstract and byline of each paper. */
export const digestText: SourceFormat = {
  name: 'digest text',
  extension: 'txt',
  recognizes: () => true,
  read: parseDigest,
};
