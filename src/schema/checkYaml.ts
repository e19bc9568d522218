import type { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';

/** What is wrong with a file of YAML, in words for people. */
export interface YamlProblem {
  /** The line of the file, counted from 1; left out where something is missing altogether. */
  line?: number;
  /** The key, and what was expected of it. */
  message: string;
  /** The line as it stands there. */
  excerpt?: string;
}

/** A value read from YAML, or all that is wrong with it. */
export type CheckedYaml<Value> =
  | { value: Value; problems?: never }
  | { value?: never; problems: YamlProblem[] };

/**
 * Reads YAML and compares it with a schema; every problem has its line and says what was expected.
 *
 * @param text the YAML
 * @param schema what it shall be
 * @param firstLine the line of the file that the YAML begins on
 * @returns the value, or all its problems
 */
export function checkYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  firstLine = 1,
): CheckedYaml<z.infer<Schema>> {
  const lines = text.split('\n');
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const problemAt = (line: number | undefined, message: string): YamlProblem => ({
    ...(line !== undefined && { line: line + firstLine - 1 }),
    message,
    ...(line !== undefined && { excerpt: lines[line - 1] ?? '' }),
  });
  if (document.errors.length > 0) {
    const conflict = lines.findIndex((line) => CONFLICT_MARK.test(line)) + 1;
    if (conflict > 0) return { problems: [problemAt(conflict, CONFLICT)] };
    return {
      problems: document.errors.map(({ message, linePos }) =>
        problemAt(linePos?.[0].line, message.split(/ at line \d+|\n/)[0] ?? message),
      ),
    };
  }
  const read = plainValue(document);
  if (read.refusal !== undefined) return { problems: [{ message: read.refusal }] };
  const result = schema.safeParse(read.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data };
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number] } | undefined)?.range;
      if (range) return counter.linePos(range[0]).line;
    }
    return undefined;
  };
  return {
    problems: result.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) =>
          problemAt(
            lineOf([...issue.path, key]),
            `${field([...issue.path, key])}: there is no such key`,
          ),
        );
      }
      return [problemAt(lineOf(issue.path), `${field(issue.path)}: ${expectation(issue)}`)];
    }),
  };
}

/** What git writes around two versions of a line that it cannot merge. */
const CONFLICT_MARK = /^(?:<{7}|={7}|>{7})(?: |\r?$)/;
const CONFLICT = 'git could not merge this and left both versions; keep one and delete the marks';

/** A few lines of aliases can stand for gigabytes, which the parser refuses. */
function plainValue(document: ReturnType<typeof parseDocument>): {
  value?: unknown;
  refusal?: string;
} {
  try {
    return { value: document.toJS() };
  } catch {
    return { refusal: 'the file: its aliases (*name) stand for too much' };
  }
}

const field = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'the file';

/** What was expected, in words for people. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? `this is missing; ${article(issue.expected)} is expected`
      : `${article(issue.expected)} is expected, not ${JSON.stringify(issue.input)?.slice(0, 60)}`;
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  return isOwnMessage(issue) ? issue.message : (limit(issue) ?? issue.message);
}

/** The schema's own words, where it has some, say best what is expected. */
const isOwnMessage = ({ message }: z.core.$ZodIssue): boolean =>
  !/^(?:Too (?:small|big)|Invalid option): /.test(message);

function limit(issue: z.core.$ZodIssue): string | undefined {
  const given = JSON.stringify(issue.input)?.slice(0, 60);
  if (issue.code === 'invalid_value')
    return `one of ${issue.values.join(', ')} is expected, not ${given}`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'this must not be empty';
  if (issue.code === 'too_small') return `at least ${issue.minimum} is expected, not ${given}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum} is expected, not ${given}`;
  return undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a group of keys with values',
  record: 'a group of keys with values',
  boolean: 'true or false',
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
};

const article = (expected: string) => KINDS[expected] ?? `a value of the kind “${expected}”`;
