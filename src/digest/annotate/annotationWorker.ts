import { parentPort, workerData } from 'node:worker_threads';
import { createClassifier } from '../topics/classify.ts';
import type { TopicEntry } from '../topics/topicEntry.ts';
import { type AnnotationTask, annotateHere } from './annotateEntries.ts';

const { classify } = createClassifier(workerData as TopicEntry[]);
parentPort?.on('message', (tasks: AnnotationTask[]) => {
  // What spoke for each topic is much, and nobody asks for it here.
  const papers = annotateHere(tasks, classify).map((paper) => ({
    ...paper,
    classification: { ...paper.classification, evidence: [] },
  }));
  parentPort?.postMessage(papers);
});
