import { expect, it } from 'vitest';
import { restoreChoices, storeChoices } from '../../../../src/site/related/choice/choices.ts';
import fc from '../../../support/fastCheck.ts';

it('gives back what was chosen for each paper', () => {
  const terms = fc.array(fc.constantFrom('model merging', 'hash', 'in-context'), { maxLength: 3 });
  const choice = fc.record({ place: fc.nat(9), terms });
  fc.assert(
    fc.property(fc.array(fc.array(choice, { maxLength: 5 }), { maxLength: 9 }), (papers) => {
      expect(restoreChoices(storeChoices(papers))).toEqual(papers);
    }),
  );
});
