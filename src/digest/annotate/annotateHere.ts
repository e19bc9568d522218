import type { Entry } from '../parse/entry.ts';
import { createClassifier } from '../topics/classify.ts';
import type { TopicEntry } from '../topics/topicEntry.ts';
import { type AnnotatedPaper, annotatePaper } from './annotatePaper.ts';

/** An entry to annotate, with the day of its digest as `YYYY-MM-DD`. */
export interface AnnotationTask {
  entry: Entry;
  date: string;
}

/** Annotates entries one after the other, in the thread that calls it. */
export type Annotator = (tasks: readonly AnnotationTask[]) => AnnotatedPaper[];

/**
 * Makes an annotator of this thread.
 *
 * @param topics the topics of the library
 * @param withEvidence whether each paper shall tell what spoke for its topics
 * @returns gives the papers in the order of their entries
 */
export function createAnnotator(topics: readonly TopicEntry[], withEvidence = false): Annotator {
  const { classify, topicsAlone } = createClassifier(topics);
  const assign = withEvidence ? classify : topicsAlone;
  return (tasks) => tasks.map(({ entry, date }) => annotatePaper(entry, date, assign));
}
