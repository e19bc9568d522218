import { z } from 'astro/zod';
import { paperSchema } from './paper.ts';

/**
 * What the build keeps of a paper in memory: all of the front matter but the digest's own text, which
 * is read from the file where a page shows it, and what its abstract is like.
 */
export const shelvedPaperSchema = paperSchema.omit({ source: true }).extend({
  /** Whether title or abstract has a formula. */
  hasMathematics: z.boolean(),
  /** Whether the abstract is more than text, so that the build makes a module of it. */
  hasComponents: z.boolean(),
  /** A fingerprint of title, topics and abstract, which stays when a later digest names the paper too. */
  wordsHash: z.string(),
});
export type ShelvedPaper = z.infer<typeof shelvedPaperSchema>;
