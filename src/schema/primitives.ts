import { z } from 'astro/zod';
import { SLUG_PATTERN } from './slugPattern.ts';

export { SLUG_PATTERN };

/** The permanent name of a paper, `/papers/<slug>/`; at most 80 characters and a numbered suffix. */
export const slugSchema = z
  .string()
  .max(96, 'a slug has at most 96 characters')
  .regex(SLUG_PATTERN, 'a slug is lower-case letters, digits and single hyphens')
  .brand<'Slug'>();
export type Slug = z.infer<typeof slugSchema>;

/** A calendar day as `YYYY-MM-DD`; checked against the calendar, so February 30 is refused. */
export const isoDateSchema = z.iso.date('a date is a real calendar day, written YYYY-MM-DD');

/** The permanent name of a digest, `/digests/<id>/`: its day, numbered where a day has several. */
export const digestIdSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:-[2-9]|-[1-9]\d+)?$/, 'a digest is named by its day: YYYY-MM-DD')
  .brand<'DigestId'>();
export type DigestId = z.infer<typeof digestIdSchema>;

/** The permanent name of a topic, `/topics/<id>/`. */
export const topicIdSchema = z
  .string()
  .regex(SLUG_PATTERN, 'a topic is named in lower-case letters, digits and single hyphens')
  .brand<'TopicId'>();
export type TopicId = z.infer<typeof topicIdSchema>;

/** An address longer than this is a mistake or an attack. */
export const LONGEST_ADDRESS = 2000;

/** An address that a reader may follow: `http` or `https`, never `javascript:` or `data:`. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/, error: 'a link is a full http or https address' })
  .max(LONGEST_ADDRESS, 'an address has at most 2,000 characters');
