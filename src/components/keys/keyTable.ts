/** The keys of the site, as the help lists them. */
export const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', 'k'], 'next and previous paper of a list'],
  [['o'], 'open the paper'],
  [['s'], 'save the paper, or take it off the reading list'],
  [['n', 'p'], 'next and previous page, or paper of the digest'],
  [['/'], 'search'],
  [['?'], 'this help'],
];
