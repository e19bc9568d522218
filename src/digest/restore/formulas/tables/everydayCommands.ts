/** Commands that are also everyday words of abstracts, or names: alone they prove nothing. */
export const EVERYDAY_COMMANDS: ReadonlySet<string> = new Set(
  `
  times prime natural flat sharp star circ bullet square check left right middle big text sum prod
  models parallel forall exists limits lambda alpha beta gamma delta sigma sup inf arg hat bar vec
  dot triangle diamond smash dim min max log exp top bot to in ni ne le ge mid div cap cup wp wr
  land lor neg prec succ iff gets implies perp colon breve boxed
  `
    .trim()
    .split(/\s+/),
);
