import { z } from 'astro/zod';
import { slugSchema, topicIdSchema } from './primitives.ts';

/** `content/redirects.yaml`: pages that had to move, each old name with its new one, and those that had to go. */
export const redirectsSchema = z.strictObject({
  /** Old slugs of papers, each with the slug of the paper's page now. */
  papers: z.record(slugSchema, slugSchema).default({}),
  /** Old ids of topics, each with the id of the topic now. */
  topics: z.record(topicIdSchema, topicIdSchema).default({}),
  /** Slugs of papers that were withdrawn: no import writes their pages again, and their addresses say so. */
  withdrawn: z.array(slugSchema).default([]),
});
export type Redirects = z.infer<typeof redirectsSchema>;

/**
 * Follows a redirect to its end.
 *
 * @param moves each old name with its new one
 * @param from an old name
 * @returns the last name of the chain; nothing where the chain is a loop
 */
export function followRedirect<Name extends string>(
  moves: Readonly<Partial<Record<Name, Name>>>,
  from: Name,
): Name | undefined {
  const seen = new Set<Name>();
  let name = from;
  for (;;) {
    const next = Object.hasOwn(moves, name) ? moves[name] : undefined;
    if (next === undefined) return name;
    if (seen.has(next)) return undefined;
    seen.add(name);
    name = next;
  }
}
