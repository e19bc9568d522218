import { parentPort, workerData } from 'node:worker_threads';
import { createClassifier } from '../topics/classify.ts';
import type { TopicEntry } from '../topics/topicEntry.ts';
import { type AnnotationTask, annotateHere } from './annotateEntries.ts';

const { topicsAlone } = createClassifier(workerData as TopicEntry[]);
parentPort?.on('message', (tasks: AnnotationTask[]) => {
  parentPort?.postMessage(annotateHere(tasks, topicsAlone));
});
