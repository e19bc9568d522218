import { expect, it } from 'vitest';
import { newIssueAddress } from '../../../src/site/links/newIssueAddress.ts';

it.each([
  [
    'https://github.com/you/library',
    'https://github.com/you/library/issues/new?title=A+%26+B&body=x',
  ],
  [
    'https://codeberg.org/you/library/',
    'https://codeberg.org/you/library/issues/new?title=A+%26+B&body=x',
  ],
  [
    'https://gitlab.com/you/group/library/',
    'https://gitlab.com/you/group/library/-/issues/new?issue%5Btitle%5D=A+%26+B&issue%5Bdescription%5D=x',
  ],
])('of %s is %s', (repository, address) => {
  expect(newIssueAddress(repository, 'A & B', 'x')).toBe(address);
});
