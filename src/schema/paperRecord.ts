import { z } from 'astro/zod';
import { paperSchema } from './paper.ts';
import { webAddressSchema } from './primitives.ts';

/**
 * A paper as the site gives it to machines: what is stored of it, its permalink and its abstract. What
 * no source says is left out.
 */
export const paperRecordSchema = paperSchema.omit({ hash: true }).extend({
  /** The permalink. */
  url: webAddressSchema,
  /** The title without TeX. */
  plainTitle: z.string().min(1),
  /** The restored abstract; left out where the digest has none. */
  abstract: z
    .strictObject({
      /** Markdown (CommonMark) with formulas as TeX between dollars. */
      markdown: z.string(),
      /** Plain text with formulas in Unicode; an empty line parts paragraphs. */
      text: z.string(),
    })
    .optional(),
});
export type PaperRecord = z.infer<typeof paperRecordSchema>;
