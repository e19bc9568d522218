import { COMMANDS } from './tables/commands.ts';
import { ORDINARY_WORDS } from './tables/ordinaryWords.ts';

/** Commands long and odd enough to be seen inside any run of letters (`EnglishrightarrowGerman`). */
const UNMISTAKABLE = [...COMMANDS.keys()]
  .filter(
    (word) =>
      word.length >= 5 &&
      /arrow$|^mathb|^mathc|otimes|oplus|angle$|subset|[lr]ceil|[lr]floor|infty|approx|setminus|boldsymbol|^widet|^leqs|^geqs/.test(
        word,
      ),
  )
  .concat('cdot', 'cdots', 'ldots')
  .sort((a, b) => b.length - a.length);
const UNMISTAKABLE_PATTERN = new RegExp(UNMISTAKABLE.join('|'));

const GREEK_THEN_CAPITAL =
  /^(alpha|beta|gamma|delta|epsilon|lambda|mu|nu|pi|rho|sigma|tau|phi|psi|omega|perp|nabla|Delta|Lambda|Gamma|Sigma|Omega|Phi|Psi|Pi)(?=[A-Z])/;
const CAPITAL_THEN_GREEK = /^[A-Z](?=(?:alpha|beta|gamma|delta|epsilon|lambda|sigma|pi|mu)$)/;
/** `O\big(`, `\Omega\left(`: a size glued to what it follows. */
const THEN_SIZE =
  /^(?:[A-Za-z]{1,2}|Omega|Theta)(?=(?:left|right|big|Big|bigg|bigl|bigr|Bigl|Bigr)$)/;
const LETTER_THEN_ACRONYM = /^[a-z](?=[A-Z]{2,4}s?$)/;

/** Commands so like parts of words that gluing them is never assumed. */
const NEVER_GLUED = new Set(
  'it tt rm cal bf sf ll top cup cap land arg sum big check star bot hom Re Im Pr square natural flat sharp vert wp div ast text'.split(
    ' ',
  ),
);

const LONGEST_RUN = 60;
const LONGEST_COMMAND = Math.max(...[...COMMANDS.keys()].map((word) => word.length));

/** Splits a run made only of commands and at most two loose letters between them; undefined if it is not. */
function splitCommands(run: string): string[] | undefined {
  const cost = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(run.length + 1);
  cost[0] = 0;
  for (let end = 1; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_COMMAND); start < end; start += 1) {
      const piece = run.slice(start, end);
      const price =
        COMMANDS.has(piece) && !NEVER_GLUED.has(piece)
          ? 1 / piece.length
          : end - start <= (start === 0 ? 2 : 1)
            ? 2 * (end - start)
            : undefined;
      if (price === undefined) continue;
      const total = (cost[start] ?? 0) + price;
      if (total < (cost[end] ?? 0)) {
        cost[end] = total;
        previous[end] = start;
      }
    }
  }
  if (!Number.isFinite(cost[run.length])) return undefined;
  const pieces: string[] = [];
  for (let end = run.length; end > 0; end = previous[end] ?? 0) {
    pieces.unshift(run.slice(previous[end] ?? 0, end));
  }
  let loose = 0;
  let letters = 0;
  for (const piece of pieces) {
    if (COMMANDS.has(piece)) {
      loose = 0;
      letters += piece.length;
    } else {
      loose += 1;
      if (loose > 1) return undefined;
    }
  }
  // `torgel` is a piece of a name, not `to`, `r`, `ge`, `l`.
  if (run.length > 5 && !pieces.some((piece) => piece.length > 2)) return undefined;
  return letters * 2 > run.length ? pieces : undefined;
}

/**
 * Splits a run of letters where the Hub glued commands to their neighbors:
 * `nlog` → `n`, `log`; `alphabeta` → `alpha`, `beta`; `muP` → `mu`, `P`.
 *
 * @param run ASCII letters only.
 * @returns the pieces in order, the run alone where there is nothing to split.
 */
export function splitWord(run: string): readonly string[] {
  if (run.length < 3 || run.length > LONGEST_RUN || COMMANDS.has(run) || ORDINARY_WORDS.has(run)) {
    return [run];
  }
  const greek =
    GREEK_THEN_CAPITAL.exec(run) ??
    CAPITAL_THEN_GREEK.exec(run) ??
    LETTER_THEN_ACRONYM.exec(run) ??
    THEN_SIZE.exec(run);
  if (greek) return [greek[0], run.slice(greek[0].length)];
  const commands = splitCommands(run);
  const found = UNMISTAKABLE_PATTERN.exec(run);
  if (commands && commands.length > 1) return commands;
  if (found) {
    const before = run.slice(0, found.index);
    const after = run.slice(found.index + found[0].length);
    return [...(before ? [before] : []), found[0], ...(after ? splitWord(after) : [])];
  }
  return [run];
}
