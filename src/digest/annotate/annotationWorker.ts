import { parentPort } from 'node:worker_threads';
import type { TopicEntry } from '../topics/topicEntry.ts';
import { type AnnotationTask, type Annotator, createAnnotator } from './annotateHere.ts';

/** The topics come first, then the entries. */
type Message = { topics: TopicEntry[] } | { tasks: AnnotationTask[] };

let annotate: Annotator | undefined;
parentPort?.on('message', (message: Message) => {
  if ('topics' in message) annotate = createAnnotator(message.topics);
  else parentPort?.postMessage(annotate?.(message.tasks));
});
