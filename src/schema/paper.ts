import { z } from 'astro/zod';
import {
  digestIdSchema,
  isoDateSchema,
  slugSchema,
  topicIdSchema,
  webAddressSchema,
} from './primitives.ts';

/** What a link leads to, as far as the sentence around it says. */
export const LINK_KINDS = ['code', 'project', 'data', 'demo', 'arxiv', 'other'] as const;
export const linkKindSchema = z.enum(LINK_KINDS);
export type LinkKind = z.infer<typeof linkKindSchema>;

/** A link found in an abstract or given by a source. */
export const paperLinkSchema = z.strictObject({
  /** The address, with its scheme. */
  url: webAddressSchema,
  /** What it leads to. */
  kind: linkKindSchema,
});
export type PaperLink = z.infer<typeof paperLinkSchema>;

/** Where a digest names the paper. */
export const appearanceSchema = z.strictObject({
  /** The digest, as in `/digests/<id>/`. */
  id: digestIdSchema,
  /** First and last line of the entry in the digest's text, counted from 1, both included. */
  lines: z.tuple([z.int().positive(), z.int().positive()]),
});
export type Appearance = z.infer<typeof appearanceSchema>;

/** The front matter of `content/papers/<year>/<slug>.mdx`: all that is stored of a paper but its abstract. */
export const paperSchema = z.strictObject({
  /** The title for display: plain text in which mathematics stands between single dollars and `\$` is a dollar. */
  title: z.string().min(1, 'a paper needs a title'),
  /** The title without mathematics, for `<title>` and slugs; left out where it is the same as `title`. */
  plainTitle: z.string().min(1).optional(),
  /** The permalink's last part; given once, then it belongs to the paper. */
  slug: slugSchema,
  /** The day the paper was first submitted; left out where no source says. */
  date: isoDateSchema.optional(),
  /** What is known of the authors; left out where no source says. */
  authors: z
    .strictObject({
      /** How many there are. */
      count: z.int().positive(),
      /** Their names in order, where a source gives them. */
      names: z.array(z.string().min(1)).min(1).optional(),
    })
    .optional(),
  /** Comments in the paper's discussion on the day of the digest. */
  comments: z.int().nonnegative().optional(),
  /** The digests that name the paper, oldest first. */
  digests: z.array(appearanceSchema),
  /** One to three topics, the most specific first. */
  topics: z.array(topicIdSchema).max(3, 'a paper has at most three topics'),
  /** The abstract's opening as plain text, at most 200 characters, for search engines and cards. */
  description: z.string().max(200).optional(),
  /** Links to code, project pages and data, in order of appearance. */
  links: z.array(paperLinkSchema).default([]),
  /** Abbreviations that the abstract defines. */
  acronyms: z
    .array(z.strictObject({ short: z.string().min(1), long: z.string().min(1) }))
    .default([]),
  /** Names that the paper gives to what it introduces: a method, a model, a benchmark, a data set. */
  methods: z.array(z.string().min(1)).default([]),
  /** Names of the paper in the world's registers, where a source gives them. */
  identifiers: z
    .strictObject({
      arxiv: z
        .string()
        .regex(
          /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/,
          'an arXiv identifier looks like 2401.01234',
        )
        .optional(),
      doi: z
        .string()
        .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI looks like 10.48550/arXiv.2401.01234')
        .optional(),
    })
    .optional(),
  /** The text exactly as the digest prints it, to compare with and to restore again. */
  source: z.strictObject({
    title: z.string().min(1),
    /** The abstract; paragraphs are parted by an empty line. Empty where the digest has none. */
    abstract: z.string(),
    /** `tex`: the author's own TeX, formulas between dollars; left out where those may be stripped. */
    markup: z.literal('tex').optional(),
    /** The digest that prints this text; left out where it is the last of `digests`. */
    digest: digestIdSchema.optional(),
  }),
  /** A fingerprint of the page as it was generated; it differs from the file once a curator edits it. */
  hash: z.string().regex(/^[0-9a-f]{16}$/),
});
export type Paper = z.infer<typeof paperSchema>;
