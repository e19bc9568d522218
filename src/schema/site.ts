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
  /** How many papers a feed holds at most, but for the newest digest, which is never cut. */
  feedItems: z.int().min(1).max(1000).default(50),
  /** Whether each paper has a Markdown twin, `/papers/<slug>.md`: one more file a paper. */
  markdownPages: z.boolean().default(false),
  /**
   * Which pictures are shown where a page is shared: one of each paper (`/cards/<slug>.png`, one more
   * file a paper), one of the library, or none; or one of each paper in a small library alone.
   */
  socialCards: z.enum(['auto', 'papers', 'site', 'none']).default('site'),
  /** Whether browsers keep the pages that were visited or saved, for reading without a network. */
  offline: z.boolean().default(false),
  /** The form of a service that sends newsletters; left out where there is none. */
  newsletter: z
    .strictObject({
      /** Where the form is sent. */
      action: z.url({ protocol: /^https$/, error: 'a form is sent to a full https address' }),
      /** The name of the field with the e-mail address. */
      field: z.string().min(1).default('email'),
      /** Fields that the service wants besides, with their values. */
      hidden: z.record(z.string().min(1), z.string()).default({}),
    })
    .optional(),
});
export type Site = z.infer<typeof siteSchema>;
