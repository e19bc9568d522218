import type { SiteContext } from '../context.ts';
import { formatDay } from '../dates.ts';
import type { LibraryPaper } from '../library.ts';
import { authorsLine, topicLinks } from '../paperList.ts';
import { type TitleRun, titleWords } from './titleWords.ts';

/** The size that Open Graph and X show at its best, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** An element of a card, in the form that satori takes. */
export interface CardNode {
  type: 'div' | 'span';
  props: { style: Record<string, string | number>; children?: string | CardNode[] };
}

/** The light colors of `src/styles/tokens.css`: a picture has one theme. */
const COLORS = {
  card: '#e4eae6',
  ink: '#191d1c',
  quiet: '#515b57',
  rubric: '#a02c18',
  ghost: '#d98b7c',
} as const;

/** The family of such letters as ℝ. */
export const DOUBLE_STRUCK = 'Double-struck';

/** From how many characters on a title is set in which size, in pixels. */
const TITLE_SIZES: [from: number, size: number][] = [
  [150, 48],
  [110, 56],
  [70, 64],
  [40, 76],
  [0, 92],
];

/** Longer titles are cut: they would not fit in the smallest size. */
const LONGEST_TITLE = 230;

const box = (style: CardNode['props']['style'], children: string | CardNode[]): CardNode => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

function runNode({ text, isItalic, isDoubleStruck, script }: TitleRun, size: number): CardNode {
  const style = {
    ...(isItalic ? { fontStyle: 'italic' } : {}),
    ...(isDoubleStruck ? { fontFamily: DOUBLE_STRUCK, fontWeight: 400 } : {}),
    ...(script === undefined ? {} : { fontSize: size * 0.66 }),
    ...(script === 'sub' ? { marginBottom: -size * 0.16 } : {}),
    ...(script === 'sup' ? { marginBottom: size * 0.36 } : {}),
  };
  return { type: 'span', props: { style, children: text } };
}

/** A title, word by word. */
function titleNode(title: string): CardNode {
  const words = titleWords(title);
  let length = 0;
  const shown = words.filter((word) => {
    length += 1 + word.reduce((sum, { text }) => sum + text.length, 0);
    return length <= LONGEST_TITLE;
  });
  const size = TITLE_SIZES.find(([from]) => length > from)?.[1] ?? 48;
  if (shown.length < words.length) shown.push([{ text: '…' }]);
  return box(
    {
      flexWrap: 'wrap',
      columnGap: size * 0.24,
      fontSize: size,
      fontWeight: 600,
      lineHeight: 1.16,
      letterSpacing: -0.012 * size,
    },
    shown.map((word) =>
      box(
        { alignItems: 'flex-end' },
        word.map((run) => runNode(run, size)),
      ),
    ),
  );
}

/** The name of the library as it is printed on its pages, the second color a hair off register. */
const wordmark = (name: string, size: number): CardNode =>
  box(
    {
      fontSize: size,
      fontWeight: 600,
      letterSpacing: -0.022 * size,
      lineHeight: 1,
      textShadow: `${0.034 * size}px ${0.03 * size}px 0 ${COLORS.ghost}`,
    },
    name,
  );

/** The wrapper of an offprint: card stock, a rule, the name below it. */
function frame(main: CardNode[], footer: CardNode[]): CardNode {
  return box(
    {
      ...CARD_SIZE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px 52px',
      background: COLORS.card,
      color: COLORS.ink,
      fontFamily: 'Serif, Extended, Greek, Signs',
    },
    [
      box({ flexDirection: 'column' }, main),
      box(
        {
          alignItems: 'flex-end',
          justifyContent: 'space-between',
          paddingTop: 26,
          borderTop: `2px solid ${COLORS.ink}`,
        },
        footer,
      ),
    ],
  );
}

/**
 * Lays out the card of a paper: its first topic, its title, the name of the library, its day.
 *
 * @param context the site
 * @param paper the paper
 * @returns the card, for `drawCard`
 */
export function paperCard(context: SiteContext, paper: LibraryPaper): CardNode {
  const { site } = context;
  const [topic] = topicLinks(context, paper);
  const facts = [
    paper.date === undefined ? undefined : formatDay(paper.date, site.language),
    paper.authors === undefined || paper.authors.names === undefined
      ? authorsLine(paper.authors)
      : `${paper.authors.names[0]}${paper.authors.count > 1 ? ' et al.' : ''}`,
  ].filter((fact) => fact !== undefined);
  return frame(
    [
      box(
        {
          marginBottom: 26,
          fontSize: 24,
          fontWeight: 600,
          letterSpacing: 2.2,
          lineHeight: 1.2,
          color: COLORS.rubric,
        },
        (topic?.label ?? '').toLocaleUpperCase(site.language),
      ),
      titleNode(paper.title),
    ],
    [
      wordmark(site.title, 46),
      box({ fontSize: 26, lineHeight: 1.2, color: COLORS.quiet }, facts.join(' · ')),
    ],
  );
}

/**
 * Lays out the card of the library, for every page without one of its own.
 *
 * @param context the site
 * @returns the card, for `drawCard`
 */
export function siteCard({ site }: Pick<SiteContext, 'site'>): CardNode {
  const size = Math.min(190, 1700 / Math.max(1, site.title.length));
  return frame(
    [box({ paddingTop: 150 - size / 3 }, [wordmark(site.title, size)])],
    [box({ fontSize: 34, lineHeight: 1.25 }, site.masthead)],
  );
}
