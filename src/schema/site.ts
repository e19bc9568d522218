import { z } from 'astro/zod';
import { webAddressSchema } from './primitives.ts';

/** `content/site.yaml`: every setting of the site. */
export const siteSchema = z.strictObject({
  /** The name of the library, in the header and in every page's title. */
  title: z.string().min(1),
  /** One sentence about the library, for search engines and cards. */
  description: z.string().min(1),
  /** The address the site is published at, without the base path. */
  url: webAddressSchema,
  /** The path below that address, with slashes at both ends; `/` for a site of its own. */
  base: z
    .string()
    .regex(/^\/(?:[\w.-]+\/)*$/, 'a base path begins and ends with a slash, such as /offprint/'),
  /** The language of the pages, as a BCP 47 tag. */
  language: z.string().min(2),
  /** A line below the name on the front page. */
  masthead: z.string().min(1),
  /** How many papers a page of a list holds; longer lists go over several pages. */
  papersPerPage: z.int().min(5).max(1000).default(50),
  /** The repository that takes corrections, as a web address. */
  repository: webAddressSchema.optional(),
});
export type Site = z.infer<typeof siteSchema>;
