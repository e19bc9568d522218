import { expect, test } from 'vitest';
import { splitName } from '../../../src/site/citations/names.ts';

test.each([
  ['Ada Lovelace', 'Lovelace', 'Ada'],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig'],
  ['Lovelace, Ada', 'Lovelace', 'Ada'],
  ['Juan de la Cruz', 'de la Cruz', 'Juan'],
  ['Consortium', 'Consortium', undefined],
  ['bell hooks', 'hooks', 'bell'],
])('splits %j', (name, family, given) => {
  expect(splitName(name)).toEqual({ family, given });
});
