import { describe, expect, it } from 'vitest';
import { isIdentifier } from '../../../../../src/digest/restore/formulas/spans/identifiers.ts';

/** The supposed formula stands between guillemets. */
function identified(marked: string): boolean {
  const from = marked.indexOf('«');
  return isIdentifier(marked.replace(/[«»]/g, ''), from, marked.indexOf('»') - 1);
}

describe('words with underscores', () => {
  it.each([
    'in «simple_tag» environments',
    'in «simple_spread»_v3 and',
    'of svla_«so101_pickplace» into',
    'the «pi05_base» model',
    'on «x86_64» programs',
    'from 2D«_3D» features',
    'with DPA«_200»MHz data',
  ])('are a name in “%s”', (marked) => {
    expect(identified(marked)).toBe(true);
  });

  it.each([
    'with «Theta_post» and',
    'with «alpha_plus» and',
    'with «gamma_delta» and',
    'of «argmax_theta» L',
    'of «L_acc» and',
    'of «PPL_theta» and',
    'the «loss_t» of',
    'in «acc_{val}» of',
    'at «x_10» or «x1_2»',
    'a «plain» word',
  ])('are a formula in “%s”', (marked) => {
    expect(identified(marked)).toBe(false);
  });
});
