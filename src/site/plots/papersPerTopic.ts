import { countOf } from '../../text/countOf.ts';
import type { PageLink } from '../context.ts';
import type { LibraryTopic } from '../library.ts';
import { type Bar, barsPlot } from './barsPlot.ts';
import type { Figure } from './figure.ts';

/**
 * Draws how many papers each topic has, and of how many it is the first topic.
 *
 * @param id unique on the page
 * @param topics topics that have papers
 * @param linkTo gives the page of a topic
 * @param widths of the drawings, in pixels
 * @returns the figure, the topic with the most papers first; nothing where there is no topic
 */
export function papersPerTopic(
  id: string,
  topics: readonly LibraryTopic[],
  linkTo: (topic: LibraryTopic) => PageLink,
  widths: Record<'narrow' | 'wide', number>,
): Figure | undefined {
  const bars: (Bar & { topic: LibraryTopic })[] = topics
    .map((topic) => {
      const count = topic.papers.length;
      const part = topic.papers.filter((paper) => paper.topics[0] === topic.id).length;
      const tip = `${topic.name}: ${countOf(count, 'paper')}, first topic of ${part.toLocaleString('en-US')}`;
      return { topic, label: topic.name, count, part, tip };
    })
    .sort((a, b) => b.count - a.count || b.part - a.part || a.label.localeCompare(b.label, 'en'));
  if (bars.length === 0) return undefined;
  const title = 'Papers by topic';
  const caption =
    'A paper has one to three topics, the most specific first. Full color: papers of which it is the first topic; faint: the others.';
  return {
    id,
    title,
    caption,
    drawings: Object.entries(widths).map(([room, width]) => ({
      room: room as keyof typeof widths,
      draw: () => barsPlot({ id: `${id}-${room}`, title, description: caption }, bars, width),
    })),
    table: {
      columns: ['Topic', 'Papers', 'As first topic'],
      rows: bars.map(({ topic, count, part }) => [linkTo(topic), count, part]),
    },
  };
}
