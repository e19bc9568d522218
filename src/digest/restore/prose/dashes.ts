/**
 * Reads a run of hyphens.
 *
 * @param text the text
 * @param at the place of the run's first hyphen
 * @returns an en dash for two and an em dash for three, as TeX has it; anything else, options of commands
 *   (`--flag`), arrows (`-->`) and comments (`<!--`) as they stand
 */
export function readHyphens(text: string, at: number): { sign: string; to: number } {
  let to = at;
  while (text[to] === '-') to++;
  const count = to - at;
  const asItStands = { sign: text.slice(at, to), to };
  if (count !== 2 && count !== 3) return asItStands;
  const before = text[at - 1] ?? ' ';
  const after = text[to] ?? ' ';
  if (after === '>' || before === '<' || before === '!') return asItStands;
  if (count === 2 && /[\s("'`[]/.test(before) && isOption(text, to)) return asItStands;
  return { sign: count === 2 ? '–' : '—', to };
}

/** Says whether a word after two hyphens is an option and not the beginning of an aside: `--so we think--`. */
function isOption(text: string, start: number): boolean {
  const near = text.slice(start, start + 160);
  return (
    /^[a-z][\w-]*(?:=\S*)?(?=[\s,.;:)\]'"`]|$)/i.test(near) && !/[\w)]--(?:[\s,.;)]|$)/.test(near)
  );
}
