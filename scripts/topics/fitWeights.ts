import {
  type Classifier,
  createClassifier,
  createMentionFinder,
  type MentionFinder,
  type TopicEntry,
} from '../../src/digest/topics/index.ts';
import { createTermIndex, type IndexedTerm } from '../../src/text/termIndex.ts';
import type { LabeledPaper } from './labeledPaper.ts';

/** How far the weights may follow the labels. */
const FIT = {
  /** Rounds of gradient descent; the weights have settled by then. */
  rounds: 60,
  /** The first step of each weight; later ones are shorter (AdaGrad). */
  step: 0.15,
  /** What one point of score is worth as evidence, in the exponent of the softmax. */
  sharpness: 0.2,
  /** How strongly a weight is held where the topic file has it. */
  hold: 0.2,
  /** How strongly a term is kept out of a topic that does not list it. */
  holdNew: 1,
  /** The share of a paper's target that tells apart its acceptable first topics. */
  preference: 0.3,
} as const;

/** What the target gives to a further first topic and to one that is merely accepted; 1 to the best. */
const FURTHER_FIRST = 0.4;
const ACCEPTED = 0.1;

/** One paper as numbers. */
interface Sample {
  terms: { term: number; strength: number }[];
  /** What a reader's preference says of each topic; sums to 1. */
  preferred: Float64Array;
  /** Whether the topic may stand first. */
  first: Uint8Array;
}

/** The weights of one term, a topic each. */
type Weights = Float64Array;

function toSample(
  { title, text, first, all }: LabeledPaper,
  findMentions: MentionFinder,
  place: Map<string, number>,
  numberOf: (term: IndexedTerm) => number,
): Sample {
  const strengths = new Map<number, number>();
  for (const { term, strength } of findMentions({ title, abstract: text })) {
    const number = numberOf(term);
    strengths.set(number, (strengths.get(number) ?? 0) + strength);
  }
  const preferred = new Float64Array(place.size);
  const mayBeFirst = new Uint8Array(place.size);
  const give = (id: string, share: number): void => {
    const at = place.get(id);
    if (at !== undefined) preferred[at] = Math.max(preferred[at] ?? 0, share);
  };
  for (const id of all) give(id, ACCEPTED);
  first.forEach((id, rank) => {
    give(id, rank === 0 ? 1 : FURTHER_FIRST);
    const at = place.get(id);
    if (at !== undefined) mayBeFirst[at] = 1;
  });
  const sum = preferred.reduce((total, share) => total + share, 0);
  return {
    terms: [...strengths].map(([term, strength]) => ({ term, strength })),
    preferred: preferred.map((share) => share / sum),
    first: mayBeFirst,
  };
}

/** How likely each topic is the paper's first, by the weights as they are. */
function probabilities({ terms }: Sample, weights: readonly Weights[], topics: number): Weights {
  const scores = new Float64Array(topics);
  for (const { term, strength } of terms) {
    weights[term]?.forEach((weight, topic) => {
      scores[topic] = (scores[topic] ?? 0) + weight * strength;
    });
  }
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const exponentials = scores.map((score) => Math.exp(FIT.sharpness * (score - best)));
  const sum = exponentials.reduce((total, one) => total + one, 0);
  return exponentials.map((one) => one / sum);
}

/** What the probabilities ought to be: shared among the first topics, as the reader prefers them. */
function targets(sample: Sample, likely: Weights): Weights {
  const first = likely.reduce((sum, one, topic) => sum + one * (sample.first[topic] ?? 0), 0);
  return likely.map(
    (one, topic) =>
      FIT.preference * (sample.preferred[topic] ?? 0) +
      (1 - FIT.preference) * ((sample.first[topic] ?? 0) * (one / first)),
  );
}

/** Moves the weights toward what the samples say and returns them; those given stay as they are. */
function descend(samples: readonly Sample[], given: readonly Weights[], topics: number): Weights[] {
  const weights = given.map((one) => Float64Array.from(one));
  const gradients = given.map(() => new Float64Array(topics));
  const squares = given.map(() => new Float64Array(topics));
  for (let round = 0; round < FIT.rounds; round += 1) {
    for (const gradient of gradients) gradient.fill(0);
    for (const sample of samples) {
      const likely = probabilities(sample, weights, topics);
      const wanted = targets(sample, likely);
      for (const { term, strength } of sample.terms) {
        const gradient = gradients[term] as Weights;
        for (let topic = 0; topic < topics; topic += 1) {
          const excess = (likely[topic] ?? 0) - (wanted[topic] ?? 0);
          gradient[topic] = (gradient[topic] ?? 0) + FIT.sharpness * strength * excess;
        }
      }
    }
    weights.forEach((weight, term) => {
      for (let topic = 0; topic < topics; topic += 1) {
        const start = given[term]?.[topic] ?? 0;
        const hold = start === 0 ? FIT.holdNew : FIT.hold;
        const slope = (gradients[term]?.[topic] ?? 0) + hold * ((weight[topic] ?? 0) - start);
        if (slope === 0) continue;
        const square = squares[term] as Weights;
        square[topic] = (square[topic] ?? 0) + slope * slope;
        weight[topic] = (weight[topic] ?? 0) - (FIT.step * slope) / Math.sqrt(square[topic] ?? 1);
      }
    });
  }
  return weights;
}

/** A term's weight for a topic after the fit. */
export interface FittedTerm {
  /** The term as a topic file writes it. */
  term: string;
  /** Its weights by the ids of the topics; zero where it says nothing of a topic. */
  weights: Map<string, number>;
}

/**
 * Fits the weights of the topics' terms to what readers say of papers: multinomial logistic
 * regression whose weights are held where the topic files have them, so that a term that no labeled
 * paper uses keeps its weight. The same topics and papers always yield the same weights.
 *
 * @param topics the topics with the weights to begin with
 * @param papers the labeled papers
 * @returns the terms that the papers use, with their weights, unrounded
 */
export function fitWeights(
  topics: readonly TopicEntry[],
  papers: readonly LabeledPaper[],
): FittedTerm[] {
  const findMentions = createMentionFinder(createTermIndex(topics));
  const place = new Map<string, number>(topics.map(({ id }, at) => [id, at]));
  const used: IndexedTerm[] = [];
  const numbers = new Map<IndexedTerm, number>();
  const numberOf = (term: IndexedTerm): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, used.length);
    return used.push(term) - 1;
  };
  const samples = papers.map((paper) => toSample(paper, findMentions, place, numberOf));
  const given = used.map(({ votes }) => {
    const weights = new Float64Array(topics.length);
    for (const { topic, weight } of votes) weights[topic] = weight;
    return weights;
  });
  const fitted = descend(samples, given, topics.length);
  return used.map(({ term }, number) => ({
    term,
    weights: new Map(topics.map(({ id }, topic) => [id, fitted[number]?.[topic] ?? 0])),
  }));
}

/** How well a classifier agrees with readers, as shares of 1. */
export interface Agreement {
  papers: number;
  /** Papers whose first topic the reader would put first. */
  firstTopic: number;
  /** Assigned topics, of all papers together, that the reader accepts. */
  precision: number;
  /** Assigned topics a paper. */
  topicsPerPaper: number;
}

/**
 * Compares a classifier with readers.
 *
 * @param classifier the classifier
 * @param papers at least one labeled paper
 * @returns how well they agree
 */
export function measureAgreement(
  { classify }: Classifier,
  papers: readonly LabeledPaper[],
): Agreement {
  let first = 0;
  let accepted = 0;
  let assigned = 0;
  for (const { title, text, ...reader } of papers) {
    const { topics } = classify({ title, abstract: text });
    if (topics[0] !== undefined && reader.first.includes(topics[0])) first += 1;
    accepted += topics.filter((id) => reader.all.includes(id)).length;
    assigned += topics.length;
  }
  return {
    papers: papers.length,
    firstTopic: first / papers.length,
    precision: accepted / assigned,
    topicsPerPaper: assigned / papers.length,
  };
}

/**
 * Estimates how well weights that are fitted to papers do on papers that they were not fitted to.
 *
 * @param topics the topics with the weights to begin with
 * @param papers the labeled papers
 * @param folds into how many parts they are split; each is judged by a fit to the others
 * @param apply puts fitted weights into the topics
 * @returns the agreement on all parts together
 */
export function crossValidate(
  topics: readonly TopicEntry[],
  papers: readonly LabeledPaper[],
  folds: number,
  apply: (topics: readonly TopicEntry[], fitted: readonly FittedTerm[]) => TopicEntry[],
): Agreement {
  const parts = Array.from({ length: folds }, (_, fold) => {
    const rest = papers.filter((_, at) => at % folds !== fold);
    const held = papers.filter((_, at) => at % folds === fold);
    return measureAgreement(createClassifier(apply(topics, fitWeights(topics, rest))), held);
  });
  const mean = (of: (part: Agreement) => number): number =>
    parts.reduce((sum, part) => sum + of(part) * part.papers, 0) / papers.length;
  return {
    papers: papers.length,
    firstTopic: mean(({ firstTopic }) => firstTopic),
    precision: mean(({ precision }) => precision),
    topicsPerPaper: mean(({ topicsPerPaper }) => topicsPerPaper),
  };
}
