import type { Node, Program } from 'estree';
import { visit } from 'estree-util-visit';
import type { Nodes } from 'mdast';
import type {} from 'remark-mdx';

/** What a page's code has besides what it says itself and what every program has. */
const GIVEN = new Set(['props', 'frontmatter', 'undefined']);

/**
 * Finds names in the code of a page's text that stand for nothing. Such code is most often a set, `{a, b}`,
 * or other braces of running text.
 *
 * @param node a node of the page's text
 * @param declared names that the page imports or declares
 * @returns the first such name, and the line of the text that its braces begin on; nothing for other nodes
 */
export function findUnknownName(
  node: Nodes,
  declared: ReadonlySet<string>,
): { name: string; line: number } | undefined {
  for (const { program, line } of programsOf(node)) {
    const own = new Set([...declared, ...declaredIn(program)]);
    const name = usedIn(program).find((one) => !own.has(one) && !isGiven(one));
    if (name !== undefined) return { name, line };
  }
  return undefined;
}

/**
 * Lists the names that a block of a page's code imports or declares.
 *
 * @param node a node of the page's text
 */
export function declaredBy(node: Nodes): string[] {
  return node.type === 'mdxjsEsm' && node.data?.estree ? declaredIn(node.data.estree) : [];
}

const isGiven = (name: string): boolean => GIVEN.has(name) || name in globalThis;

/** The code in braces of a node: its own, or that of its attributes. */
function programsOf(node: Nodes): { program: Program; line: number }[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    return node.data?.estree ? [{ program: node.data.estree, line }] : [];
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((attribute) => {
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute;
    const program = typeof value === 'object' ? value?.data?.estree : undefined;
    return program ? [{ program, line: attribute.position?.start.line ?? line }] : [];
  });
}

/** Names of variables, functions, parameters and imports, wherever they are declared. */
function declaredIn(program: Program): string[] {
  const names: string[] = [];
  const addPattern = (pattern: Node | null | undefined) => {
    if (pattern)
      visit(pattern, (node) => void (node.type === 'Identifier' && names.push(node.name)));
  };
  visit(program, (node) => {
    if (node.type === 'VariableDeclarator') addPattern(node.id);
    if (node.type === 'CatchClause') addPattern(node.param);
    if ('params' in node) for (const parameter of node.params) addPattern(parameter);
    if ('id' in node && node.id) addPattern(node.id);
    if (node.type.startsWith('Import') && 'local' in node) addPattern(node.local as Node);
  });
  return names;
}

/** Names that stand for something: not those of properties and labels. */
function usedIn(program: Program): string[] {
  const names: string[] = [];
  visit(program, (node, key, _index, ancestors) => {
    if (node.type !== 'Identifier') return;
    const parent = ancestors.at(-1);
    const isProperty =
      (parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
      (parent?.type === 'Property' && key === 'key' && !parent.computed && !parent.shorthand) ||
      key === 'label';
    if (!isProperty) names.push(node.name);
  });
  return names;
}
