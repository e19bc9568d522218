import { stemmer } from 'stemmer';

/** Terms that papers on anything share: a reader learns nothing of what ties two papers from them. */
const EVERYDAY_TERMS = `
  academic, activation, approximating, bias, block, bound, class, classical, complete, completion, correct,
  data-driven, dataset size, deep neural network, dimension, distance, diverse settings, DNN, example,
  express, factor, final-layer, free lunch, goal, gradient-based, ground-truth, group, hardware, hidden,
  hybrid, individual model, input, instance, item, label, layer, learner, length, linear, loss value,
  machine learning, match, matrix, measure, model weights, MSE, neural network, non-linear, normalized,
  number, online, open-source, open-sourced, output, phase, predictor, preference, query, question, random,
  ranking, real-world, real-world applications, redundant, related, resource, response, review, scheme,
  search, sequence, sequential, set, setting, sign, signed, similar, size, solve, solving, South,
  statistical, step, subject, synthetic, team, theoretical, theory, token, type, unstructured, value,
  vector, weight, weighted
`;

/** What inflected forms of a term share. */
const stemsOf = (term: string) => term.toLowerCase().split(/\s+/).map(stemmer).join(' ');

const everydayTerms: ReadonlySet<string> = new Set(
  EVERYDAY_TERMS.trim()
    .split(/,\s+/)
    .map((term) => stemsOf(term)),
);

/** Tells whether papers on anything share a term: “goals”, “machine learning”. */
export function isEverydayTerm(term: string): boolean {
  return everydayTerms.has(stemsOf(term));
}
