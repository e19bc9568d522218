import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { paperRecord } from '../../../src/site/twins/paperRecord.ts';
import { paperJsonSchema } from '../../../src/site/twins/paperSchema.ts';
import { sampleContext, samplePaper } from '../sampleLibrary.ts';

const full = samplePaper({
  title: 'Norms $\\ell_2$',
  plainTitle: 'Norms ℓ₂',
  slug: 'norms',
  date: '2025-08-05',
  authors: { count: 2, names: ['Ada Lovelace', 'Alan Turing'] },
  comments: 3,
  topics: ['theory'],
  digests: [{ id: '2025-11-13', lines: [1, 7] }],
  description: 'The opening.',
  links: [{ url: 'https://github.com/a/b', kind: 'code' }],
  acronyms: [{ short: 'LMC', long: 'linear mode connectivity' }],
  identifiers: { arxiv: '2401.01234' },
  source: { title: 'Norms ell_2', abstract: 'The $\\ell_2$ norm.' },
});
const bare = samplePaper({ title: 'Bare', source: { title: 'Bare', abstract: '' } });
const context = sampleContext([full, bare]);
const { papers } = context.library;

describe('a record', () => {
  const validate = new Ajv2020({ formats: { date: true, uri: true } }).compile(
    paperJsonSchema(context),
  );

  test('says what is known, and nothing of how it is kept', () => {
    const [record, bareRecord] = papers.map((paper) => paperRecord(context, paper));
    expect(record).toMatchObject({
      url: 'https://library.example/offprint/papers/norms/',
      title: 'Norms $\\ell_2$',
      plainTitle: 'Norms ℓ₂',
      abstract: { markdown: 'The $\\ell_2$ norm.', text: 'The ℓ₂ norm.' },
      source: { title: 'Norms ell_2' },
    });
    expect(record).not.toHaveProperty('hash');
    expect(record).not.toHaveProperty('hasMathematics');
    for (const unknown of ['date', 'authors', 'comments', 'abstract', 'identifiers']) {
      expect(bareRecord).not.toHaveProperty(unknown);
    }
  });

  test('is what the published JSON Schema describes', () => {
    for (const paper of papers) {
      validate(JSON.parse(JSON.stringify(paperRecord(context, paper))));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ title: 'No permalink' })).toBe(false);
  });

  test('has every part of it described', () => {
    const { properties } = paperJsonSchema(context) as {
      properties: Record<string, { description?: string }>;
    };
    for (const [name, { description }] of Object.entries(properties)) {
      expect(description, name).toBeTruthy();
    }
  });
});
