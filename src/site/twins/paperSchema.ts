import { z } from 'astro/zod';
import { type PaperRecord, paperRecordSchema } from '../../schema/index.ts';
import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';

/** What each part of a record is, for those who read the schema alone. */
const DESCRIPTIONS: Record<keyof PaperRecord, string> = {
  url: 'The permalink of the page of the paper.',
  slug: 'The last part of the permalink; it never changes.',
  title: 'The title; formulas stand as TeX between single dollars, \\$ is a dollar sign.',
  plainTitle: 'The title without TeX, formulas in Unicode.',
  date: 'The day on which the paper was first submitted.',
  authors: 'How many authors there are; their names where a source gives them.',
  comments: 'Comments in the discussion of the paper on the day of the digest.',
  digests: 'The digests that name the paper, oldest first, and the lines of its entry.',
  topics: 'One to three topics, the most specific first: the last part of /topics/<id>/.',
  description: 'The opening of the abstract as plain text.',
  links: 'Links of the abstract, in order of appearance, and what they lead to.',
  acronyms: 'Abbreviations that the abstract defines.',
  methods: 'Names that the paper introduces: methods, models, data sets.',
  identifiers: 'Names of the paper in registers, where a source gives them.',
  abstract:
    'The restored abstract: as Markdown (CommonMark) with formulas as TeX between dollars, and as plain text with formulas in Unicode.',
  source: 'Title and abstract exactly as the digest prints them.',
};

/**
 * Describes a record of the files of papers.
 *
 * @param context the site
 * @returns a JSON Schema (draft 2020-12)
 */
export function paperJsonSchema({ addresses }: SiteContext): Record<string, unknown> {
  const { $schema, properties = {}, ...rest } = z.toJSONSchema(paperRecordSchema);
  const described = Object.entries(properties).map(([name, schema]) => [
    name,
    { description: DESCRIPTIONS[name as keyof PaperRecord], ...(schema as object) },
  ]);
  return {
    $schema,
    $id: addresses.absolute(places.paperSchema),
    title: 'Paper',
    description: 'A paper of the library. What no source says is left out.',
    ...rest,
    properties: Object.fromEntries(described),
  };
}
