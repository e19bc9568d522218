import { z } from 'astro/zod';
import { isoDateSchema, webAddressSchema } from './primitives.ts';

/** `content/digests/<id>.yaml`: what the text of a digest, `<id>.txt`, cannot say about itself. */
export const digestSchema = z.strictObject({
  /** The day of the digest. */
  date: isoDateSchema,
  /** Its headline, such as “Daily Papers”, where the text has one. */
  title: z.string().min(1).optional(),
  /** Where it was copied from. */
  origin: webAddressSchema.optional(),
});
export type Digest = z.infer<typeof digestSchema>;
