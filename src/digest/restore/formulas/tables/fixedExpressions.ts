/** Greek letters by their English names, as alternatives of a pattern. */
export const GREEK_NAMES =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega';

/** A Greek letter by its name, alone. */
export const GREEK_NAME = new RegExp(`^(?:${GREEK_NAMES})$`, 'i');

/**
 * Nouns (by their beginnings) before which a Greek letter's name is an English word, written out by
 * authors who could have written the letter: “the delta rule”, “beta testers”.
 */
export const FIXED_EXPRESSIONS: Readonly<Record<string, readonly string[]>> = {
  alpha: [
    'version',
    'test',
    'release',
    'channel',
    'matting',
    'blend',
    'compositing',
    'male',
    'wave',
  ],
  beta: ['version', 'test', 'release', 'program', 'reader', 'blocker'],
  gamma: ['correction', 'ray', 'camera'],
  delta: [
    'rule',
    'encoding',
    'compression',
    'update',
    'robot',
    'wing',
    'variant',
    'air',
    'hedging',
    'learning rule',
  ],
  lambda: ['calcul', 'function', 'expression', 'architecture', 'term'],
  sigma: ['notation'],
  omega: ['fatty', 'squared'],
};
