import type { LabeledPaper } from '../../../scripts/topics/labeledPaper.ts';
import type { TopicEntry } from '../../../src/digest/topics/index.ts';
import { topicIdSchema } from '../../../src/schema/primitives.ts';

/** A topic of nothing but terms. */
export function topic(id: string, terms: Record<string, number>): TopicEntry {
  return { id: topicIdSchema.parse(id), name: id, scope: id, terms, related: [] };
}

/** A paper whose reader accepts only the topics that may stand first. */
export function labeled(title: string, ...first: string[]): LabeledPaper {
  const ids = first.map((id) => topicIdSchema.parse(id));
  return { title, text: '', first: ids, all: ids };
}
