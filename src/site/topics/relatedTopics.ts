import type { TopicId } from '../../schema/index.ts';
import type { Library, LibraryTopic } from '../library.ts';

/** A topic that shares papers with another. */
export interface RelatedTopic {
  topic: LibraryTopic;
  /** How many papers are under both. */
  shared: number;
}

/**
 * Finds the topics that stand beside a topic on its papers.
 *
 * @param library the library
 * @param topic one of its topics
 * @returns every topic that shares a paper, most papers first; of those that share as many, the
 *   smaller topic first, since it says more
 */
export function relatedTopics(library: Library, topic: LibraryTopic): RelatedTopic[] {
  const counts = new Map<TopicId, number>();
  for (const paper of topic.papers) {
    for (const id of paper.topics) {
      if (id !== topic.id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([id, shared]) => {
      const other = library.topicById.get(id);
      return other === undefined ? [] : [{ topic: other, shared }];
    })
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        a.topic.papers.length - b.topic.papers.length ||
        a.topic.name.localeCompare(b.topic.name, 'en'),
    );
}
