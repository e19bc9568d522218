import { z } from 'astro/zod';
import { webAddressSchema } from './primitives.ts';

/** The formats of feeds, by the ending of their files, `feed.<ending>`. */
const FEEDS = ['rss', 'atom', 'json'] as const;
/** The formats of papers as data, by the ending of their files, `papers.<ending>`. */
const DATA_FILES = ['jsonl', 'csv', 'json', 'bib', 'ris', 'csl.json'] as const;

/** Whether an address is that of a host alone: what else it says would be lost in every link. */
function isHostAlone(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { origin, href } = new URL(address);
  return href === `${origin}/`;
}

/** The words of the pages are English, and so are the papers for the search: `de` would spoil both. */
function isEnglish(language: string): boolean {
  try {
    const [known] = Intl.getCanonicalLocales(language);
    return known !== undefined && new Intl.Locale(known).language === 'en';
  } catch {
    return false;
  }
}

/** `content/site.yaml`: every setting of the site. */
export const siteSchema = z.strictObject({
  /** The name of the library, in the header and in every page's title. */
  title: z.string().min(1),
  /** One sentence about the library, for search engines and cards. */
  description: z.string().min(1),
  /** The address the site is published at, without the base path. */
  url: webAddressSchema.refine(
    isHostAlone,
    'an address without a path, such as https://offprint.example; the path goes into “base”',
  ),
  /** The path below that address, with slashes at both ends; `/` for a site of its own. */
  base: z
    .string()
    .regex(
      /^\/(?:(?!\.{1,2}\/)[\w.-]+\/)*$/,
      'a base path begins and ends with a slash, such as /offprint/',
    ),
  /** The English of the pages, as a BCP 47 tag: it decides how days and numbers are written. */
  language: z
    .string()
    .refine(isEnglish, 'the pages are in English: a tag such as en-US or en-GB is expected'),
  /** A line below the name on the front page. */
  masthead: z.string().min(1),
  /** How many papers a page of a list holds; longer lists go over several pages. */
  papersPerPage: z.int().min(5).max(1000).default(50),
  /** The repository that takes corrections, as a web address. */
  repository: webAddressSchema.optional(),
  /** How many papers a feed holds at most, but for the newest digest, which is never cut. */
  feedItems: z.int().min(1).max(1000).default(50),
  /** Which feeds there are of everything, of each topic and each digest. */
  feeds: z.array(z.enum(FEEDS)).default([...FEEDS]),
  /** As which files there are the papers of the library (`jsonl`, `csv`), or of each topic and digest. */
  dataFiles: z.array(z.enum(DATA_FILES)).default([...DATA_FILES]),
  /** Whether each paper has a Markdown twin, `/papers/<slug>.md`: one more file a paper. */
  markdownPages: z.boolean().default(false),
  /**
   * Which pictures are shown where a page is shared: one of each paper (`/cards/<slug>.png`, one more
   * file a paper), one of the library, or none; or one of each paper in a small library alone.
   */
  socialCards: z.enum(['auto', 'papers', 'site', 'none']).default('site'),
  /** Whether browsers keep the pages that were visited or saved, for reading without a network. */
  offline: z.boolean().default(false),
  /** The script of a service that counts visits; left out where nobody is counted. */
  analytics: z
    .strictObject({
      /** Its address: a path of this site, such as `/count.js`, or a full one. */
      script: z.union(
        [z.string().regex(/^\/(?!\/)[\w./-]+$/), z.url({ protocol: /^https$/ })],
        'a script is a path such as /count.js or a full https address',
      ),
      /** What the service wants to know, as `data-…` attributes of the script. */
      attributes: z
        .record(
          z
            .string()
            .regex(/^data-[a-z0-9-]+$/, 'an attribute begins with data-, such as data-domain'),
          z.string(),
        )
        .default({}),
      /** Where the script sends what it counts, if that is another host than its own. */
      sendsTo: z.url({ protocol: /^https$/, error: 'a full https address' }).optional(),
    })
    .optional(),
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
