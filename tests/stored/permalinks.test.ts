import { expect, it } from 'vitest';
import { parsePermalinks, printPermalinks } from '../../src/stored/permalinks.ts';

const papers = parsePermalinks(
  'a-paper\t2024\t0d597bf7,5042880c\tarxiv:2401.00001\nb\tundated\t\n',
);

it('reads the register as it was written', () => {
  expect(parsePermalinks(printPermalinks(papers))).toEqual(papers);
  expect(papers[0]).toEqual({
    slug: 'a-paper',
    folder: '2024',
    titleKeys: ['0d597bf7', '5042880c'],
    identifiers: ['arxiv:2401.00001'],
  });
});

it('finds the same papers where git has given it the line ends of Windows', () => {
  expect(parsePermalinks(printPermalinks(papers).replaceAll('\n', '\r\n'))).toEqual(papers);
});

it('takes the papers of both sides of a merge that git left open', () => {
  const [ours, theirs] = papers.map((paper) => printPermalinks([paper]));
  const open = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`;
  expect(parsePermalinks(open)).toEqual(papers);
});
