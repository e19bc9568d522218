import type { z } from 'astro/zod';

/** What a line holds, or what is wrong with it, in words. */
export type JsonLine<Value> =
  | { value: Value; problem?: never }
  | { value?: never; problem: string };

/**
 * Reads a line of JSON.
 *
 * @param line the line
 * @param schema what it must be
 * @param form how such a line looks, for the message
 * @returns its value, or one sentence about it
 */
export function readJsonLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  form: string,
): JsonLine<z.output<Schema>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { problem: `this is no JSON (${(error as Error).message}); write ${form}` };
  }
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data };
  const [key] = read.error.issues[0]?.path ?? [];
  const isObject = typeof value === 'object' && value !== null && key !== undefined;
  if (!isObject) return { problem: `this is no object; write ${form}` };
  const matter = Object.hasOwn(value as object, key) ? 'is of another kind' : 'is missing';
  return { problem: `“${String(key)}” ${matter}; write ${form}` };
}
