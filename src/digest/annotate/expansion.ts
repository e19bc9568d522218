/** Words that hold others together; an abbreviation may pass over them. */
export const SMALL_WORD = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|via|with)$/i;

/** What a thing is, said after its name: “the few-shot parsing task (FSP)”. */
const KIND =
  /^(?:algorithms?|approach(?:es)?|attention|estimation|frameworks?|layers?|lesions?|losses|loss|mechanisms?|methods?|models?|modeling|modules?|momentum|networks?|problems?|schemes?|strateg(?:y|ies)|systems?|tasks?|techniques?)$/i;

/** A word that waits for a noun: “feed-forward neural” is cut off. */
const ATTRIBUTE =
  /^(?:adversarial|artificial|bayesian|conditional|convolutional|deep|generative|large|neural|recurrent|variational)$/i;

/** A verb makes a sentence of what should be a name. */
const VERB =
  /^(?:are|can|combines?|could|employs?|enables?|had|has|have|integrates?|is|may|might|should|that|using|was|were|which|will|would)$/;

/** The second part of a compound that only relates the first to what follows: “attention-based”. */
const RELATING = /^(?:aware|level|wise|\p{Ll}+ed)$/u;

/** Letters that stand for how a word sounds or is written: “X” for “explainable” and “cross”. */
const SOUNDS: ReadonlyMap<string, RegExp> = new Map([
  ['x', /^(?:ex|cross|trans)/],
  ['2', /^(?:two|to)$/],
  ['4', /^(?:four|for)$/],
]);

/** So many words in a row may have no letter in the abbreviation. */
const MOST_PASSED = 1;
/** The same at the end of a name that is written with capitals throughout: its authors say what it is. */
const MOST_AT_END_OF_NAME = 2;

/** A word, or a part of a compound. */
interface Part {
  text: string;
  lower: string;
  isSecond: boolean;
}

function partsOf(words: string): Part[] {
  return [...words.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    isSecond: words[index - 1] === '-',
  }));
}

/** Where in a word a letter may be looked for next: after its beginning, if it begins so. */
function entry({ text, lower }: Part, sign: string): number | undefined {
  if (lower.startsWith(sign)) return sign.length;
  const sound = SOUNDS.get(sign)?.exec(lower);
  if (sound) return sound[0].length;
  const capital = SMALL_WORD.test(text) ? lower.indexOf(sign) : text.indexOf(sign.toUpperCase());
  return capital > 0 ? capital + 1 : undefined;
}

/**
 * Follows an abbreviation through words, from the first on: each sign begins a word or stands in one that
 * has the sign before it.
 *
 * @returns the last words in which it may end; none where a sign is not found
 */
function lastParts(parts: readonly Part[], signs: readonly string[]): number[] {
  const [first, ...others] = signs;
  const begin = parts[0] && first !== undefined ? entry(parts[0], first) : undefined;
  let reached = new Map<number, number>(begin === undefined ? [] : [[0, begin]]);
  for (const sign of others) {
    const next = new Map<number, number>();
    const reach = (at: number, end: number) =>
      next.set(at, Math.min(end, next.get(at) ?? Number.POSITIVE_INFINITY));
    for (const [from, end] of reached) {
      const inside = parts[from]?.lower.indexOf(sign, end) ?? -1;
      if (inside >= 0) reach(from, inside + 1);
      let passed = 0;
      for (let at = from + 1; at < parts.length && passed <= MOST_PASSED; at += 1) {
        const part = parts[at] as Part;
        const entered = entry(part, sign);
        if (entered !== undefined) reach(at, entered);
        const isFree = SMALL_WORD.test(part.text) || (part.isSecond && RELATING.test(part.text));
        if (!isFree) passed += 1;
      }
    }
    reached = next;
  }
  return [...reached.keys()];
}

/** Whether words begin with a part of what they should explain: “KD with a watermark loss” of “KD+WM”. */
function explainsItself(words: readonly string[], short: string): boolean {
  const lower = short.toLowerCase();
  const [first = ''] = words;
  return (
    words.some((word) => word.toLowerCase() === lower) ||
    (/^\p{Lu}{2,}$/u.test(first) && short.startsWith(first))
  );
}

/**
 * Judges what an abbreviation is said to stand for, and takes off what does not belong to it.
 *
 * @param short the abbreviation
 * @param words the words beside it, from its first letter on
 * @returns the words that it stands for; nothing where a letter has no word, the last word has no letter, or
 *   they are no name
 */
export function tidyExpansion(short: string, words: string): string | undefined {
  const signs =
    short
      .replace(/s$/, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  let long = words.replace(/['’]s?$/u, '');
  for (;;) {
    const spaced = long.split(/\s+/);
    if (explainsItself(spaced, short) || spaced.some((word) => VERB.test(word))) return undefined;
    const parts = partsOf(long);
    const last = parts.at(-1)?.text ?? '';
    if (ATTRIBUTE.test(last)) return undefined;
    // “MATH”, “mathematics”: a word cut short needs no explanation.
    if (parts.length === 1 && parts[0]?.lower.startsWith(signs.join(''))) return undefined;
    const lastUsed = Math.max(-1, ...lastParts(parts, signs));
    // Parts of the last compound are one word: “Pre-training”.
    const wordsMissed = parts.slice(lastUsed + 1).filter(({ isSecond }) => !isSecond).length;
    const isWhole = lastUsed >= 0 && wordsMissed <= (isTitled(parts) ? MOST_AT_END_OF_NAME : 0);
    if (isWhole) return long;
    if (spaced.length < 2 || !KIND.test(last)) return undefined;
    long = spaced.slice(0, -1).join(' ');
  }
}

function isTitled(parts: readonly Part[]): boolean {
  return parts.every(
    ({ text, isSecond }) => isSecond || SMALL_WORD.test(text) || !/^\p{Ll}/u.test(text),
  );
}
