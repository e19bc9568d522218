import { KeptLines, LineWriter } from '../../files/keptLines.ts';
import type { Slug } from '../../schema/index.ts';
import { sharedFile } from '../kept/sharedResult.ts';
import { learnRelations, type RelatedLibrary, type Relation } from './relateLibrary.ts';

/**
 * Finds the related papers of every stored paper once a build. The first thread leaves them in a file, from
 * which all read those of a paper when its page is made.
 *
 * @param papers the papers of a library, in the same order in each thread
 * @returns gives at most five others for the slug of a paper, the nearest first
 * @throws what the file system throws
 */
export function openRelations(papers: RelatedLibrary): (slug: Slug) => readonly Relation[] {
  const file = sharedFile('related');
  if (file === undefined) {
    const relations = new Map(learnRelations(papers));
    return (slug) => relations.get(slug) ?? [];
  }
  const lines = KeptLines.open(file) ?? writeRelations(file, papers);
  const places = new Map(papers.map(({ slug }, place) => [slug, place]));
  return (slug) => {
    const place = places.get(slug);
    return place === undefined ? [] : JSON.parse(lines.at(place));
  };
}

function writeRelations(file: string, papers: RelatedLibrary): KeptLines {
  const relations = new Map(learnRelations(papers));
  const writer = new LineWriter(file);
  for (const { slug } of papers) writer.add(JSON.stringify(relations.get(slug) ?? []));
  writer.finish();
  const lines = KeptLines.open(file);
  if (lines === undefined) throw new Error(`${file} could not be read`);
  return lines;
}
