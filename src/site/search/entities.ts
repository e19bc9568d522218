/** The entities that Astro and KaTeX write. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['#x27', "'"],
]);

/**
 * Reads the text of a page or of an attribute.
 *
 * @param html text with entities
 * @returns the text; entities that no page of ours has stay as they are
 */
export const readEntities = (html: string): string =>
  html.replaceAll(/&([\w#]+);/g, (entity, name: string) => ENTITIES.get(name) ?? entity);
