import { z } from 'astro/zod';
import { topicIdSchema } from './primitives.ts';

/** The front matter of `content/topics/<id>.mdx`; the body is an introduction that a curator may write. */
export const topicSchema = z.strictObject({
  /** The name that readers see. */
  name: z.string().min(1),
  /** What belongs to the topic, in a few words. */
  scope: z.string().min(1),
  /**
   * Terms that speak for the topic, each with its weight: the greater, the surer; below zero speaks
   * against it; zero keeps the shorter terms inside it silent (`state-of-the-art` says nothing of
   * art). A term is found in all its inflections; a word with a capital letter only as it is written
   * (`RAG`); a hyphen also stands for a space or for nothing (`fine-tuning`, “finetuning”).
   */
  terms: z.record(z.string().min(1), z.number().min(-10).max(10)),
  /** Topics that a reader of this one may want next. */
  related: z.array(topicIdSchema).default([]),
});
export type Topic = z.infer<typeof topicSchema>;
