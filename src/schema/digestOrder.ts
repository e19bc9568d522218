/**
 * Compares two digests by age: by their day, and by their number where a day has several
 * (`2025-11-13-2` comes before `2025-11-13-10`).
 *
 * @param one the id of a digest; an empty text is older than all
 * @param other another
 * @returns less than zero where the first is the older one, more where it is the newer one
 */
export function compareDigestIds(one: string, other: string): number {
  const [day, otherDay] = [one.slice(0, 10), other.slice(0, 10)];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return numberOf(one) - numberOf(other);
}

/** The first digest of a day has no number. */
const numberOf = (id: string): number => Number(id.slice(11) || 1);

/**
 * Compares two digests by the days that they have. One that was given another day keeps its id, so that ids
 * tell the order within a day only.
 *
 * @param one a digest
 * @param other another
 * @returns less than zero where the first is the older one, more where it is the newer one
 */
export function compareDigests(one: DatedId, other: DatedId): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return compareDigestIds(one.id, other.id);
}

/** A digest by its id and its day as `YYYY-MM-DD`. */
interface DatedId {
  id: string;
  date: string;
}
