import { describe, expect, test } from 'vitest';
import { createClassifier, type TopicEntry } from '../../../src/digest/topics/index.ts';
import { topicIdSchema } from '../../../src/schema/primitives.ts';
import fc from '../../support/fastCheck.ts';
import { classifier, readJsonLines, readProjectFile, topics } from './support.ts';

/** A reader's judgment: topics that may stand first, and all acceptable ones. */
interface Reading {
  first: string[];
  all: string[];
}

interface ReadPaper {
  title: string;
  text: string;
  readers: Reading[];
}

const labels = readJsonLines<ReadPaper>('tests/fixtures/topics/labels.jsonl');
const seed = readJsonLines<{ title: string; first: string[] }>('tests/fixtures/topics/seed.jsonl');
const seedDigest = readProjectFile('content/digests/2025-11-13.txt').split(/\r?\n/);

/** A topic for tests of the rules. */
function topic(id: string, terms: Record<string, number>): TopicEntry {
  return { id: topicIdSchema.parse(id), name: id, scope: id, terms, related: [] };
}

/** The topics of a title, by rules written for the test. */
function classifyTitle(title: string, ...entries: TopicEntry[]): string[] {
  return createClassifier(entries).classify({ title, abstract: '' }).topics;
}

describe('the papers of the first digest', () => {
  test.each(seed)('$title', ({ title, first }) => {
    const line = seedDigest.indexOf(title);
    expect(line).toBeGreaterThan(0);
    const abstract = seedDigest[line + 2] ?? '';
    expect(first).toContain(classifier.classify({ title, abstract }).topics[0]);
  });
});

describe('papers that two readers labeled', () => {
  const results = labels.map(({ title, text, readers }) => ({
    assigned: classifier.classify({ title, abstract: text }).topics,
    first: readers.flatMap((reader) => reader.first),
    all: readers.flatMap((reader) => reader.all),
  }));

  /** The share of the chosen papers whose first topic a reader would put first. */
  function firstAcceptable(chosen: typeof results): number {
    const good = chosen.filter(({ assigned, first }) => first.includes(assigned[0] ?? ''));
    return good.length / chosen.length;
  }

  test('the topics are the same where nobody asks what spoke for them', () => {
    const alone = labels.map(({ title, text }) =>
      classifier.topicsAlone({ title, abstract: text }),
    );
    expect(alone.map(({ topics }) => topics)).toEqual(results.map(({ assigned }) => assigned));
  });

  test('the first topic is one that a reader would put first', () => {
    expect(firstAcceptable(results)).toBeGreaterThan(0.89);
    expect(firstAcceptable(results.filter((_, index) => index % 2 === 1))).toBeGreaterThan(0.8);
  });

  test('the first topic is one that a reader accepts', () => {
    const accepted = results.filter(({ assigned, all }) => all.includes(assigned[0] ?? ''));
    expect(accepted.length / results.length).toBeGreaterThan(0.96);
  });

  test('most assigned topics are ones that a reader accepts', () => {
    const assigned = results.flatMap((paper) => paper.assigned.map((id) => paper.all.includes(id)));
    expect(assigned.filter(Boolean).length / assigned.length).toBeGreaterThan(0.89);
  });
});

describe.each([
  { file: 'validation.jsonl', firstTopic: 0.9 },
  { file: 'fresh.jsonl', firstTopic: 0.89 },
  { file: 'blind.jsonl', firstTopic: 0.9 },
])('papers kept out of the fit: $file', ({ file, firstTopic }) => {
  const papers = readJsonLines<ReadPaper | (Omit<ReadPaper, 'readers'> & Reading)>(
    `tests/fixtures/topics/${file}`,
  );
  const results = papers.flatMap(({ title, text, ...labeled }) => {
    const assigned = classifier.classify({ title, abstract: text }).topics;
    const readings = 'readers' in labeled ? labeled.readers : [labeled];
    return readings.map(({ first, all }) => ({ assigned, first, all }));
  });

  test('none of them is among those that the weights were fitted to', () => {
    const fitted = readJsonLines<{ title: string }>('tests/fixtures/topics/fitting.jsonl');
    const titles = new Set(fitted.map(({ title }) => title));
    expect(papers.filter(({ title }) => titles.has(title))).toEqual([]);
  });

  test('the first topic is one that the reader would put first', () => {
    const good = results.filter(({ assigned, first }) => first.includes(assigned[0] ?? ''));
    expect(good.length / results.length).toBeGreaterThan(firstTopic);
  });

  test('most assigned topics are ones that the reader accepts, and there are not too many', () => {
    const assigned = results.flatMap((paper) => paper.assigned.map((id) => paper.all.includes(id)));
    expect(assigned.filter(Boolean).length / assigned.length).toBeGreaterThan(0.89);
    expect(assigned.length / results.length).toBeLessThan(2);
  });
});

describe('the rules', () => {
  const graphs = topic('graphs', { graph: 3, 'knowledge graph': 5 });
  const retrieval = topic('retrieval', { RAG: 4, knowledge: 2, 'state-of-the-art': 0, art: 2 });

  test('should let a longer term speak in place of the words inside it', () => {
    const { evidence } = createClassifier([graphs, retrieval]).classify({
      title: 'A knowledge graph',
      abstract: '',
    });
    expect(evidence.map(({ topic: id, terms }) => [id, terms.map(({ term }) => term)])).toEqual([
      ['graphs', ['knowledge graph']],
    ]);
  });

  test('should let a term of weight zero silence the words inside it', () => {
    expect(classifyTitle('A state-of-the-art graph', retrieval, graphs)).toEqual(['graphs']);
  });

  test('should mind the case of terms with capital letters', () => {
    expect(classifyTitle('RAGs over one graph', retrieval, graphs)).toEqual(['retrieval']);
    expect(classifyTitle('Rag dolls over one graph', retrieval, graphs)).toEqual(['graphs']);
  });

  test('should count a title more than an abstract', () => {
    const classified = createClassifier([graphs, retrieval]).classify({
      title: 'RAG',
      abstract: 'We study plums. They make a knowledge graph.',
    });
    expect(classified.topics[0]).toBe('retrieval');
  });

  test.each([
    ['A fruit', 'Programs grow. Graphs grow.', 'code'],
    ['A fruit', 'Graphs grow. Programs grow.', 'graphs'],
    ['A fruit', 'Plums (i.e. small ones) are graphs. Programs grow, programs fall.', 'graphs'],
    ['A program', 'Graphs grow. Plums grow.', 'code'],
  ])('should count the first sentence more than later ones: %s. %s', (title, abstract, first) => {
    const code = topic('code', { program: 3 });
    expect(createClassifier([graphs, code]).classify({ title, abstract }).topics[0]).toBe(first);
  });

  test('should let negative weights speak against a topic', () => {
    const wary = topic('graphs', { graph: 3, animal: -9 });
    expect(classifyTitle('A graph of animals by knowledge', wary, retrieval)).toEqual([
      'retrieval',
    ]);
  });

  test('should tell which terms fired, where and how often', () => {
    const { evidence } = createClassifier([graphs]).classify({
      title: 'Graphs',
      abstract: 'A graph of graphs. We draw a knowledge graph.',
    });
    expect(evidence[0]?.terms).toEqual([
      { term: 'graph', weight: 3, where: 'title', count: 1, points: 3 * 2 },
      { term: 'graph', weight: 3, where: 'first sentence', count: 2, points: 3 * 1.8 * 2 ** 0.15 },
      { term: 'knowledge graph', weight: 5, where: 'abstract', count: 1, points: 5 },
    ]);
  });

  test('should refuse to classify without topics', () => {
    expect(() => createClassifier([])).toThrow('at least one topic');
  });
});

describe('for any text', () => {
  const ids = new Set(topics.map(({ id }) => id));
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...topics.flatMap(({ terms }) => Object.keys(terms))), {
        maxLength: 40,
      })
      .map((terms) => terms.join(' ')),
  );

  test('there are one to three known topics, none twice', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, abstract) => {
        const assigned = classifier.classify({ title, abstract }).topics;
        expect(assigned.length).toBeGreaterThanOrEqual(1);
        expect(assigned.length).toBeLessThanOrEqual(3);
        expect(new Set(assigned).size).toBe(assigned.length);
        expect(assigned.every((id) => ids.has(id))).toBe(true);
      }),
    );
  });

  test('the order of the topic files does not matter, nor does what was classified before', () => {
    const reversed = createClassifier([...topics].reverse());
    fc.assert(
      fc.property(anyText, anyText, (title, abstract) => {
        const paper = { title, abstract };
        expect(reversed.classify(paper)).toEqual(classifier.classify(paper));
      }),
      { numRuns: 50 },
    );
  });
});
