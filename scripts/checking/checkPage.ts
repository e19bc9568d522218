import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-math';
import type {} from 'remark-mdx';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import { typesets } from '../../src/digest/restore/check/typesets.ts';
import {
  type Appearance,
  checkYaml,
  type Paper,
  paperSchema,
  parseInlineMathematics,
  type Topic,
  topicSchema,
} from '../../src/schema/index.ts';
import { parseAbstract } from '../../src/site/abstracts/parseAbstract.ts';
import { renderFormula } from '../../src/site/formulas/renderFormula.ts';
import { KATEX_OPTIONS } from '../../src/site/formulas/typeset.ts';
import { readFrontMatter } from '../../src/stored/readFrontMatter.ts';
import { NO_FRONT_MATTER, splitPage } from '../../src/stored/splitPage.ts';
import { declaredBy, findUnknownName } from './checkExpressions.ts';

/** A link inside the site that a page has. */
export interface InternalLink {
  /** As it is written. */
  url: string;
  line: number;
}

/** A module that a page imports. */
export interface ImportedModule {
  /** As it is written. */
  name: string;
  line: number;
}

/** What a page says about other pages, to be compared once all are read. */
export interface PageFacts {
  slug?: string;
  /** The topics of a paper; of a topic those that it relates to. */
  topics: readonly string[];
  digests: readonly Appearance[];
  links: InternalLink[];
  /** What it imports; left out where it imports nothing, as nearly all pages do. */
  imports?: ImportedModule[];
}

/** A page that was read: what it says of others, and what is wrong with itself. */
export interface CheckedPage extends PageFacts {
  diagnostics: Diagnostic[];
}

const SCHEMAS = { paper: paperSchema, topic: topicSchema } as const;

/**
 * Checks one page by itself: front matter, text, formulas; gathers what it says of others.
 *
 * @param file the page's path, for messages
 * @param text the file's text
 * @param kind whether it is the page of a paper or of a topic
 */
export function checkPage(file: string, text: string, kind: keyof typeof SCHEMAS): CheckedPage {
  const parts = splitPage(text);
  if (parts === undefined) {
    return nothing([problem(file, 'page-invalid', 1, NO_FRONT_MATTER, MEND_FRONT_MATTER)]);
  }
  const { frontMatter: yaml, body, bodyLine } = parts;
  const read = readFields(yaml, kind);
  const page = nothing(
    read.problems.map((found) => ({
      ...problem(
        file,
        kind === 'paper' ? 'page-invalid' : 'topic-invalid',
        1,
        '',
        MEND_FRONT_MATTER,
      ),
      ...found,
    })),
  );
  if (read.paper !== undefined) {
    const { slug, topics, digests, title } = read.paper;
    Object.assign(page, { slug, topics, digests });
    for (const { type, value } of parseInlineMathematics(title)) {
      if (type !== 'mathematics') continue;
      const line = yaml.split('\n').findIndex((row) => row.startsWith('title:')) + 2;
      page.diagnostics.push(...checkFormula(file, line, value));
    }
  }
  if (read.topic !== undefined) page.topics = read.topic.related;
  checkBody(page, file, body, bodyLine - 1);
  return page;
}

const MEND_FRONT_MATTER = 'Correct it in the front matter';

const nothing = (diagnostics: Diagnostic[]): CheckedPage => ({
  topics: [],
  digests: [],
  links: [],
  diagnostics,
});

function problem(
  file: string,
  code: Diagnostic['code'],
  line: number,
  message: string,
  remedy: string,
): Diagnostic {
  return { code, severity: 'error', file, line, message, remedy };
}

/** Reads front matter as the site does; only what that refuses is read again, for the line and the words. */
function readFields(
  yaml: string,
  kind: keyof typeof SCHEMAS,
): { paper?: Paper; topic?: Topic; problems: Pick<Diagnostic, 'line' | 'message' | 'excerpt'>[] } {
  const read = readFrontMatter(yaml);
  const quick = SCHEMAS[kind].safeParse('value' in read ? read.value : undefined);
  if (quick.success) {
    return kind === 'paper'
      ? { paper: quick.data as Paper, problems: [] }
      : { topic: quick.data as Topic, problems: [] };
  }
  const { problems = [] } = checkYaml(yaml, SCHEMAS[kind], 2);
  const [issue] = quick.error.issues;
  const fallback = { line: 1, message: `${issue?.path.join('.')}: ${issue?.message}` };
  return { problems: problems.length > 0 ? problems : [fallback] };
}

function checkBody(page: CheckedPage, file: string, body: string, linesBefore: number): void {
  let root: Root;
  try {
    root = { type: 'root', children: parseAbstract(body) };
  } catch (cause) {
    const { reason, line, place } = cause as {
      reason?: string;
      line?: number;
      place?: { line?: number; start?: { line: number } };
    };
    const at = line ?? place?.line ?? place?.start?.line ?? 1;
    const remedy = 'Write { and < of running text as \\{ and \\<, or complete the component';
    const message = `the text is not valid MDX: ${reason ?? String(cause)}`;
    page.diagnostics.push({
      ...problem(file, 'text-invalid', at + linesBefore, message, remedy),
      excerpt: body.split('\n')[at - 1] ?? '',
    });
    return;
  }
  const modules: string[] = [];
  const components: { name: string; line: number }[] = [];
  const declared = new Set(root.children.flatMap(declaredBy));
  visit(root, (node: Nodes) => {
    const line = (node.position?.start.line ?? 1) + linesBefore;
    const unknown = findUnknownName(node, declared);
    if (unknown !== undefined) {
      const message = `the code in braces asks for “${unknown.name}”, which is nothing`;
      const remedy = 'Write { of running text as \\{, or import what the name stands for';
      page.diagnostics.push({
        ...problem(file, 'text-invalid', unknown.line + linesBefore, message, remedy),
        excerpt: body.split('\n')[unknown.line - 1] ?? '',
      });
    }
    if (node.type === 'inlineMath' || node.type === 'math') {
      page.diagnostics.push(...checkFormula(file, line, node.value));
    } else if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      if (!/^[a-z][a-z\d+.-]*:/i.test(node.url)) page.links.push({ url: node.url, line });
    } else if (node.type === 'mdxjsEsm') {
      modules.push(node.value);
      for (const { name, line: own } of modulesOf(node)) {
        page.imports = [...(page.imports ?? []), { name, line: own + linesBefore }];
      }
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name && /^[A-Z]/.test(node.name)) components.push({ name: node.name, line });
    }
  });
  for (const { name, line } of components) {
    const base = name.split('.')[0] ?? name;
    if (modules.some((module) => new RegExp(`\\b${base}\\b`).test(module))) continue;
    const message = `<${name}> is used and not imported`;
    const remedy = `Write import ${base} from '…' above the text`;
    page.diagnostics.push(problem(file, 'text-invalid', line, message, remedy));
  }
}

/** The modules that a block of code names, each with its line in the text. */
function modulesOf({ data, position }: Extract<Nodes, { type: 'mdxjsEsm' }>): ImportedModule[] {
  return (data?.estree?.body ?? []).flatMap((statement) => {
    const source = 'source' in statement ? statement.source : undefined;
    if (typeof source?.value !== 'string') return [];
    return [{ name: source.value, line: source.loc?.start.line ?? position?.start.line ?? 1 }];
  });
}

function checkFormula(file: string, line: number, tex: string): Diagnostic[] {
  if (typesets(tex)) return [];
  try {
    renderFormula(tex, { ...KATEX_OPTIONS, throwOnError: true });
    return [];
  } catch (cause) {
    const reason = (cause as Error).message.replace(/^KaTeX parse error: /, '');
    const message = `a formula cannot be typeset: ${reason.slice(0, 200)}`;
    const remedy = 'Correct it, or write the dollar as \\$ where no formula is meant';
    return [{ ...problem(file, 'formula-invalid', line, message, remedy), excerpt: `$${tex}$` }];
  }
}
