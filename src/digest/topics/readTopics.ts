import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { orFailure } from '../../files/fileFailure.ts';
import { readText } from '../../files/textFile.ts';
import { checkYaml } from '../../schema/checkYaml.ts';
import { topicIdSchema } from '../../schema/primitives.ts';
import { type Topic, topicSchema } from '../../schema/topic.ts';
import { isPageFile } from '../../stored/isPageFile.ts';
import { splitPage } from '../../stored/splitPage.ts';
import type { TopicEntry } from './topicEntry.ts';
import { parseTopicYaml } from './topicYaml.ts';

/** Reads one topic from the text of its file. */
function parseTopic(path: string, text: string): TopicEntry {
  const frontMatter = splitPage(text)?.frontMatter;
  if (frontMatter === undefined) {
    throw new Error(`${path}: a topic begins with front matter between two lines of ---`);
  }
  const id = topicIdSchema.safeParse(basename(path, '.mdx'));
  if (!id.success) throw new Error(`${path}: ${z.prettifyError(id.error)}`);
  const topic = readFields(frontMatter);
  if (topic === undefined) throw new Error(faultOf(path, frontMatter));
  return { id: id.data, ...topic };
}

function readFields(frontMatter: string): Topic | undefined {
  try {
    return topicSchema.safeParse(parseTopicYaml(frontMatter)).data;
  } catch {
    return undefined;
  }
}

/** Reads what is no topic once more, for the line and the words. */
function faultOf(path: string, frontMatter: string): string {
  const [problem] = checkYaml(frontMatter, topicSchema, 2).problems ?? [];
  const place = problem?.line === undefined ? path : `${path}:${problem.line}`;
  return `${place}: ${problem?.message ?? 'this is no topic'}`;
}

/**
 * Reads the topics of the library.
 *
 * @param directory the folder of topic files, `content/topics`
 * @returns the topics in the order of their ids
 * @throws Error that names the file, and the field where there is one, when a file is no topic or
 *   relates to a topic that has no file; FileFailure when one cannot be read
 */
export function readTopics(directory: string): TopicEntry[] {
  const names = orFailure(directory, () => readdirSync(directory))
    .filter(isPageFile)
    .sort();
  const topics = names.map((name) => {
    const path = join(directory, name);
    return parseTopic(path, readText(path));
  });
  const ids = new Set(topics.map(({ id }) => id));
  for (const { id, related } of topics) {
    const stranger = related.find((other) => !ids.has(other) || other === id);
    if (stranger !== undefined) {
      throw new Error(`${join(directory, `${id}.mdx`)}: related: no other topic is “${stranger}”`);
    }
  }
  return topics;
}
