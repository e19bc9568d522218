import type { TopicId } from '../../schema/index.ts';
import { countOf } from '../../text/countOf.ts';
import type { Library } from '../library.ts';
import { countTopicPairs, orderByKinship, type TopicPair } from '../statistics/topicPairs.ts';
import type { Drawing, Figure } from './figure.ts';
import { pairsFit, pairsPlot } from './pairsPlot.ts';

/** Topics by the papers that they share with others, most first. */
function byShared(pairs: readonly TopicPair[]): TopicId[] {
  const shared = new Map<TopicId, number>();
  for (const { topics, count } of pairs) {
    for (const id of topics) shared.set(id, (shared.get(id) ?? 0) + count);
  }
  return [...shared]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** The row of as many of the first topics as a width has room for. */
function rowFor(
  width: number,
  ranked: readonly TopicId[],
  pairs: readonly TopicPair[],
  library: Library,
): TopicId[] {
  const sizeOf = (topic: TopicId) => library.topicById.get(topic)?.papers.length ?? 1;
  for (let most = ranked.length; most > 2; most -= 1) {
    const shown = new Set(ranked.slice(0, most));
    const row = orderByKinship(
      pairs.filter(({ topics }) => topics.every((topic) => shown.has(topic))),
      sizeOf,
    );
    // A row reads as well from its other end, which may have the shorter names.
    for (const one of [row, row.toReversed()]) {
      if (
        pairsFit(
          one.map((topic) => nameOf(topic, library)),
          width,
        )
      )
        return one;
    }
  }
  return ranked.slice(0, 2);
}

function nameOf(topic: TopicId, { topicById }: Library): string {
  return topicById.get(topic)?.name ?? topic;
}

/**
 * Draws which topics occur together.
 *
 * @param id unique on the page
 * @param library the library
 * @param widths of the drawings, in pixels: for a phone, for the measure of the text, and for the
 *   whole page, which takes its place where the measure has not room for all topics
 * @returns the figure and whether it needs the whole page; nothing where fewer than three topics
 *   share papers
 */
export function topicsTogether(
  id: string,
  library: Library,
  widths: Record<'narrow' | 'wide' | 'page', number>,
): (Figure & { isLarge: boolean }) | undefined {
  const pairs = countTopicPairs(library.papers);
  const ranked = byShared(pairs);
  if (ranked.length < 3) return undefined;
  const title = 'Topics that occur together';
  const caption = `A dot below one topic’s name and left of another’s stands for the papers under both; its area shows how many, at most ${pairs[0]?.count.toLocaleString('en-US')}. Topics that share papers stand near each other.`;

  const planFor = (room: Drawing['room'], width: number): Drawing & { shown: number } => {
    const row = rowFor(width, ranked, pairs, library);
    const placeOf = new Map(row.map((topic, at) => [topic, at]));
    const plotted = pairs.flatMap(({ topics: [a, b], count }) => {
      const [one, other] = [placeOf.get(a), placeOf.get(b)];
      const tip = `${nameOf(a, library)} and ${nameOf(b, library)}: ${countOf(count, 'paper')}`;
      return one === undefined || other === undefined ? [] : [{ one, other, tip, count }];
    });
    const labels = row.map((topic) => nameOf(topic, library));
    const name = { id: `${id}-${room}`, title, description: caption };
    return { room, draw: () => pairsPlot(name, labels, plotted, width), shown: row.length };
  };
  const narrow = planFor('narrow', widths.narrow);
  const inMeasure = planFor('wide', widths.wide);
  const isLarge = inMeasure.shown < ranked.length;
  const wide = isLarge ? planFor('wide', widths.page) : inMeasure;
  return {
    id,
    title,
    caption,
    ...(narrow.shown < ranked.length && {
      narrowCaption: `The plot shows the ${narrow.shown} topics that share most papers; the table has all ${ranked.length}.`,
    }),
    isLarge,
    drawings: [narrow, wide].map(({ room, draw }) => ({ room, draw })),
    table: {
      columns: ['Topic', 'and', 'Papers'],
      rows: pairs.map(({ topics: [a, b], count }) => [
        nameOf(a, library),
        nameOf(b, library),
        count,
      ]),
    },
  };
}
