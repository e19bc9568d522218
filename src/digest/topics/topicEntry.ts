import type { TopicId } from '../../schema/primitives.ts';
import type { Topic } from '../../schema/topic.ts';

/** A topic as its file describes it, with the id that the file's name gives. */
export interface TopicEntry extends Topic {
  id: TopicId;
}
