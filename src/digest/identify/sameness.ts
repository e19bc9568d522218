import { hash } from 'node:crypto';
import type { Paper } from '../../schema/index.ts';
import { titleLetters } from './titleLetters.ts';

/** A key of a title has so many bytes, two hexadecimal digits each. */
const KEY_BYTES = 8;
/** Abstracts that share this part of their words under one title are of one paper. */
const SAME_ABSTRACT = 0.3;
/** So are those of which one has this part of its words from the other: one may be cut short. */
const CUT_ABSTRACT = 0.9;
/** Under titles that are only near each other, abstracts must share this part. */
const NEAR_ABSTRACT = 0.6;

/**
 * Makes the key under which a title is found again, however its spaces, case, punctuation and
 * mathematics are printed.
 *
 * @param title a title as a digest prints it
 * @returns 16 hexadecimal digits; titles without a letter or digit are told apart by all their signs
 */
export function titleKey(title: string): string {
  const letters = titleLetters(title);
  const key = letters === '' ? title.trim() : letters;
  return hash('sha256', key, 'buffer').toString('hex', 0, KEY_BYTES);
}

/**
 * Tells whether two abstracts under the same title are of the same paper.
 *
 * @param one an abstract as printed, possibly empty
 * @param other another
 * @returns true where one is empty or they share enough words
 */
export function isSameAbstract(one: string, other: string): boolean {
  if (one === other) return true;
  const { shared, smaller, all } = compareWords(one, other);
  return smaller === 0 || shared / all >= SAME_ABSTRACT || shared / smaller >= CUT_ABSTRACT;
}

/**
 * Tells whether two abstracts are so near that one is a corrected form of the other.
 *
 * @param one an abstract as printed
 * @param other another
 * @returns false where either is empty
 */
export function isNearAbstract(one: string, other: string): boolean {
  const { shared, smaller, all } = compareWords(one, other);
  return smaller > 0 && shared / all >= NEAR_ABSTRACT;
}

function compareWords(one: string, other: string) {
  const words = wordSet(one);
  const others = wordSet(other);
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  const smaller = Math.min(words.size, others.size);
  return { shared, smaller, all: words.size + others.size - shared };
}

/**
 * Lists the names of a paper in registers as the register of permalinks keeps them.
 *
 * @param identifiers what is stored of them
 * @returns such as `arxiv:2511.01234`; a DOI in lower case, for its case means nothing
 */
export function identifierKeys(identifiers: Paper['identifiers']): string[] {
  const { arxiv, doi } = identifiers ?? {};
  return [
    ...(arxiv === undefined ? [] : [`arxiv:${arxiv}`]),
    ...(doi === undefined ? [] : [`doi:${doi.toLowerCase()}`]),
  ];
}

/**
 * Tells whether identifiers prove that two papers are different.
 *
 * @param one the identifiers of a paper
 * @param other those of another
 * @returns true where both have an identifier of arXiv and it is not the same
 */
export function areDistinct(one: Paper['identifiers'], other: Paper['identifiers']): boolean {
  return one?.arxiv !== undefined && other?.arxiv !== undefined && one.arxiv !== other.arxiv;
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
