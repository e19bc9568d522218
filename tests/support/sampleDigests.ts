/** A paper as a digest prints it. */
export interface SamplePaper {
  title: string;
  abstract: string;
}

const words = (text: string) => text.trim().split(/\s+/);
const ADJECTIVES =
  words(`Sparse Robust Causal Neural Spectral Adaptive Latent Federated Modular Stochastic
  Hierarchical Differentiable Compressed Elastic Bayesian Online Private Fair Calibrated Convex`);
const THINGS =
  words(`Attention Diffusion Retrieval Segmentation Alignment Pruning Distillation Planning
  Tokenization Clustering Grounding Translation Quantization Exploration Parsing Forecasting Memory
  Embedding Detection Reasoning`);
const PLACES =
  words(`Graphs Proteins Videos Robots Speech Markets Galaxies Tables Forests Hospitals Code
  Molecules Weather Maps Dialogues Sensors Chips Rivers Crowds Music`);
const FILLERS =
  words(`model data loss layer sample gradient token label bound regret kernel prior policy
  reward cluster margin batch signal noise rate error proof sketch budget teacher student prompt mask
  patch query key value head depth width scale curve`);

/**
 * Makes a source of random numbers that gives the same numbers every time (mulberry32).
 *
 * @param seed where it begins
 * @returns numbers from 0 to below 1
 */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** Puts items in a random order. */
export function shuffle<Item>(random: () => number, items: readonly Item[]): Item[] {
  return items
    .map((item) => [random(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

/**
 * Makes papers whose titles and abstracts all differ; some are parts of a series, some have formulas.
 *
 * @param random a source of random numbers
 * @param count how many
 */
export function makePapers(random: () => number, count: number): SamplePaper[] {
  const papers = new Map<string, SamplePaper>();
  while (papers.size < count) {
    const subject = `${pick(random, ADJECTIVES)} ${pick(random, THINGS)} for ${pick(random, PLACES)}`;
    const number = papers.size;
    const title =
      number % 10 === 0
        ? `${subject}, Part I${'I'.repeat(number % 3)}`
        : number % 10 === 1
          ? `$\\ell_2$ ${subject} in $\\mathbb{R}^n$`
          : number % 10 === 2
            ? `Über ${subject}: A Study of ${pick(random, THINGS)}`
            : `${pick(random, ADJECTIVES)} ${subject}`;
    const sentence = () =>
      `We ${pick(random, FILLERS)} the ${Array.from({ length: 8 }, () => pick(random, FILLERS)).join(' ')}.`;
    const abstract = Array.from({ length: 2 }, sentence).join(' ');
    if (!papers.has(title)) papers.set(title, { title, abstract });
  }
  return [...papers.values()];
}

/** Prints a paper with another title for the same thing, and a word of its abstract changed. */
export function misprint(random: () => number, { title, abstract }: SamplePaper): SamplePaper {
  const at = 3 + Math.floor(random() * (title.length - 6));
  const isFormula = title.includes('$');
  const misprints = [
    title.toUpperCase(),
    title.toLowerCase(),
    `${title}.`,
    title.replaceAll(' ', '  '),
    title.replace('$\\ell_2$', 'ℓ₂').replace('$\\mathbb{R}^n$', 'ℝⁿ'),
    title.replace('$\\ell_2$', 'ell_2').replace('$\\mathbb{R}^n$', 'R^n'),
    title.replace('Ü', 'U\u0308'),
    ...(isFormula || / I+$/.test(title)
      ? []
      : [title.slice(0, at) + title.slice(at + 1), `${title}: A Longer Look at an Old Question`]),
  ];
  const corrected = abstract.replace(/\bthe \w+/, 'the corrected');
  return { title: pick(random, isFormula ? misprints.slice(2) : misprints), abstract: corrected };
}

/** Prints a digest as the Hub's page does. */
export function printDay(papers: readonly SamplePaper[]): string {
  const entries = papers.map(
    ({ title, abstract }) => `${title}\n\n${abstract}\n\n  • 3 authors\n·\nMay 5, 2024 1\n\n`,
  );
  return `Daily Papers\n\n${entries.join('')}`;
}
