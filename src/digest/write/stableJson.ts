/**
 * Writes a value as JSON, the same whatever the order in which its maps were made.
 *
 * @param value anything that JSON has
 * @param omitted keys that are left out of all maps, with those that have no value
 * @returns JSON, the keys of maps in order
 */
export function stableJson(value: unknown, omitted: ReadonlySet<string>): string {
  return JSON.stringify(inOrder(value, omitted));
}

function inOrder(value: unknown, omitted: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inOrder(item, omitted));
  // Dates and bytes, which YAML may have, say themselves what they are in JSON.
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return inOrder(value.toJSON(), omitted);
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== undefined && !omitted.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, inOrder(item, omitted)]),
  );
}
