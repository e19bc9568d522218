import { COMMANDS } from '../tables/commands.ts';
import { ORDINARY_WORDS } from '../tables/ordinaryWords.ts';

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
/** `cdotsum` is a dot and a sum. */
const UNMISTAKABLE_PATTERN = new RegExp(
  ['cdot(?=s(?:um|up|in|qrt|igma))', ...UNMISTAKABLE].join('|'),
);

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

/** A member of a set, a map into one: `kinN`, `XtoY`. */
const INTO_SET = /^([a-zA-Z])(in|to)([A-Z])$/;
/** A letter far smaller or larger than what follows: `kll d`. */
const FAR_FROM = /^([b-df-hj-zB-DF-HJ-Z])(ll|gg)$/;

const LONGEST_RUN = 60;

/** The commands that may be glued, letter by letter: what the next letter leads to, and whether one ends here. */
interface Branch {
  readonly next: Map<number, Branch>;
  ends: boolean;
}

function growBranches(words: Iterable<string>): Branch {
  const root: Branch = { next: new Map(), ends: false };
  for (const word of words) {
    let branch = root;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      const next = branch.next.get(code) ?? { next: new Map(), ends: false };
      branch.next.set(code, next);
      branch = next;
    }
    branch.ends = true;
  }
  return root;
}

const GLUED = growBranches([...COMMANDS.keys()].filter((word) => !NEVER_GLUED.has(word)));

/** What it costs to come so far into a run, and where the last piece begins; used by one call at a time. */
const cost = new Float64Array(LONGEST_RUN + 1);
const previous = new Int32Array(LONGEST_RUN + 1);

/** Splits a run made only of commands and at most two loose letters between them; undefined if it is not. */
function splitCommands(run: string): string[] | undefined {
  cost.fill(Number.POSITIVE_INFINITY, 0, run.length + 1);
  cost[0] = 0;
  for (let start = 0; start < run.length; start += 1) {
    const before = cost[start] as number;
    if (before === Number.POSITIVE_INFINITY) continue;
    const mostLoose = start === 0 ? 2 : 1;
    let branch: Branch | undefined = GLUED;
    for (let end = start + 1; end <= run.length; end += 1) {
      branch = branch?.next.get(run.charCodeAt(end - 1));
      const length = end - start;
      if (branch === undefined && length > mostLoose) break;
      const price = branch?.ends ? 1 / length : length <= mostLoose ? 2 * length : undefined;
      if (price !== undefined && before + price < (cost[end] as number)) {
        cost[end] = before + price;
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

/** Whether a run is an everyday word or name, also where a sentence or a title begins with it. */
const isOrdinary = (run: string): boolean =>
  ORDINARY_WORDS.has(run) ||
  /^[A-Za-z][a-z]ell$/.test(run) ||
  (/^[A-Z][a-z]+$/.test(run) && ORDINARY_WORDS.has(run.charAt(0).toLowerCase() + run.slice(1)));

/** A transposition glued to what it multiplies, `x^topw`. */
const TRANSPOSED = /^top(?=.)/;
/** A factor glued to what is counted: `8timesRTX`. */
const FACTOR = /^times(?=[A-Z])/;
/** A sum glued to its factor, before its index: `1{n}sum_i`, `lambdasum_j`. */
const SUMMED = /^(.+?)(sum|prod)$/;
/** A matrix that is a member of a set, where its letter and `in` are a word: `Bin R^n`. */
const MEMBER = /^([A-Z])(in)$/;
/** A letter that is a member of a set of numbers: `sin{0,1}^n`. */
const ELEMENT = /^([A-Za-z])(in)$/;

/**
 * Splits a run of letters that is a word elsewhere, where what stands beside it tells that it is none.
 *
 * @param run ASCII letters only
 * @param before the sign before the run, the empty string at the start
 * @param after the text after it, a few signs suffice
 * @returns the pieces in order; undefined where nothing beside it tells
 */
export function splitBeside(run: string, before: string, after: string): string[] | undefined {
  if (before === '^' && TRANSPOSED.test(run)) return ['top', ...splitWord(run.slice(3))];
  if (/\d/.test(before) && FACTOR.test(run)) return ['times', ...splitWord(run.slice(5))];
  const sum = after.startsWith('_') ? SUMMED.exec(run) : null;
  if (sum) return [...splitWord(sum[1] as string), sum[2] as string];
  const element = /^\{[-\d]/.test(after) ? ELEMENT.exec(run) : null;
  const member = element ?? (/^ [RCNZ][_^]/.test(after) ? MEMBER.exec(run) : null);
  return member ? member.slice(1) : undefined;
}

/**
 * Splits a run of letters where the Hub glued commands to their neighbors:
 * `nlog` → `n`, `log`; `alphabeta` → `alpha`, `beta`; `muP` → `mu`, `P`.
 *
 * @param run ASCII letters only.
 * @returns the pieces in order, the run alone where there is nothing to split.
 */
export function splitWord(run: string): readonly string[] {
  if (run.length < 3 || run.length > LONGEST_RUN || COMMANDS.has(run) || isOrdinary(run)) {
    return [run];
  }
  const greek =
    GREEK_THEN_CAPITAL.exec(run) ??
    CAPITAL_THEN_GREEK.exec(run) ??
    LETTER_THEN_ACRONYM.exec(run) ??
    THEN_SIZE.exec(run);
  if (greek) return [greek[0], run.slice(greek[0].length)];
  const member = INTO_SET.exec(run) ?? FAR_FROM.exec(run);
  if (member) return member.slice(1);
  const commands = splitCommands(run);
  if (commands && commands.length > 1) return commands;
  const found = UNMISTAKABLE_PATTERN.exec(run);
  if (found) {
    const before = run.slice(0, found.index);
    const after = run.slice(found.index + found[0].length);
    return [...(before ? [before] : []), found[0], ...(after ? splitWord(after) : [])];
  }
  return [run];
}
