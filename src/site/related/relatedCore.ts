import { type StoredChoices, storeChoices } from './choice/choices.ts';
import { createChooser } from './choice/chooseRelated.ts';
import { numberText } from './choice/tieNamer.ts';
import { type Core, learnCore, neighborsIn } from './core.ts';
import type { ComparedPaper, TermSequence } from './words/sequence.ts';
import { TermNumbers } from './words/terms.ts';

/** The papers that show how frequent terms are, and how these are related to each other. */
export interface RelatedCore {
  core: Core;
  /** What was chosen for each paper among its neighbors. */
  choices: StoredChoices;
}

/** What is known of the core, and its papers as they were read. */
export interface ReadCore {
  core: Core;
  terms: TermNumbers;
  sequences: TermSequence[];
}

/** Reads the papers that show how frequent terms are, and learns all there is to know of them. */
export function readCore(papers: readonly ComparedPaper[]): ReadCore {
  const terms = new TermNumbers();
  return { terms, ...learnCore(papers, terms) };
}

/**
 * Chooses the papers of the core that are akin to each other.
 *
 * @param papers the papers
 * @param read what was learned of them
 * @returns what can be kept
 */
export function relateCore(
  papers: readonly ComparedPaper[],
  { core, terms, sequences }: ReadCore,
): RelatedCore {
  const choose = createChooser(
    papers.map(({ topics }) => topics),
    {
      core,
      vectors: core.vectors,
      size: core.terms.size,
      forms: terms.forms,
      textOf: (self) => {
        const sequence = sequences[self];
        return sequence && numberText(sequence, terms);
      },
    },
  );
  const chosen = sequences.map((_, self) => choose(self, neighborsIn(core, self)));
  return { core, choices: storeChoices(chosen) };
}
