import { describe, expect, it } from 'vitest';
import { arxivIdentifier, identifiersOf } from '../../../src/digest/sources/arxiv/identifiers.ts';
import { paperSchema } from '../../../src/schema/index.ts';
import fc from '../../support/fastCheck.ts';

describe('arxivIdentifier', () => {
  it.each([
    ['2401.00123', '2401.00123'],
    ['arXiv:2401.00123v2', '2401.00123'],
    ['https://arxiv.org/abs/2401.00123v1', '2401.00123'],
    ['https://huggingface.co/papers/2401.00123', '2401.00123'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['HEP-TH/9901001', 'hep-th/9901001'],
    ['Math.ag/0601001', 'math.AG/0601001'],
    ['2413.00123', undefined],
    ['2401.123', undefined],
    [2401.00123, undefined],
  ])('of %j is %j', (given, identifier) => {
    expect(arxivIdentifier(given)).toBe(identifier);
  });
});

describe('identifiersOf', () => {
  it('gives nothing that a page may not hold', () => {
    const schema = paperSchema.shape.identifiers;
    const sign = fc.constantFrom(...'10.4850/arXivHEP-th:MAG v,;#% ');
    const text = fc.oneof(
      fc.array(sign, { maxLength: 24 }).map((signs) => signs.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, text, (arxiv, doi) => {
        expect(schema.safeParse(identifiersOf(arxiv, doi)).success).toBe(true);
      }),
      {
        examples: [
          ['HEP-TH/9901001', ''],
          ['', '10.1002/(SICI)1097-0258;2-#'],
        ],
      },
    );
  });
});
