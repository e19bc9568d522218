import lighthouse, { type Result } from 'lighthouse';

/** The four marks of Lighthouse, each from 0 to 100. */
export interface Marks {
  performance: number;
  accessibility: number;
  'best-practices': number;
  seo: number;
}

/** What Lighthouse says of a page. */
export interface Judgment {
  marks: Marks;
  /** The audits that did not pass and do not depend on how fast the machine is. */
  objections: string[];
}

/** Of the audits of performance, those that find the same on any machine. */
const STEADY_AUDITS = ['cumulative-layout-shift', 'total-byte-weight'];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

function marksOf({ categories }: Result): Marks {
  const mark = (name: keyof Marks) => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    performance: mark('performance'),
    accessibility: mark('accessibility'),
    'best-practices': mark('best-practices'),
    seo: mark('seo'),
  };
}

function objectionsOf({ audits, categories }: Result): string[] {
  const ids = CATEGORIES.filter((name) => name !== 'performance').flatMap((name) =>
    (categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return [...ids, ...STEADY_AUDITS].flatMap((id) => {
    const { score = null, title = '', displayValue = '' } = audits[id] ?? {};
    return score === null || score >= 0.99 ? [] : [`${id}: ${title} ${displayValue}`.trim()];
  });
}

/**
 * Judges a page as Lighthouse does on its slow telephone.
 *
 * @param address the page
 * @param port where the browser listens
 * @returns marks and objections
 * @throws where Lighthouse cannot load the page
 */
export async function judgePage(address: string, port: number): Promise<Judgment> {
  const run = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (run === undefined) throw new Error(`Lighthouse says nothing of ${address}`);
  const { lhr } = run;
  if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
  return { marks: marksOf(lhr), objections: objectionsOf(lhr) };
}
