import type { Findings } from '../../parse/findings.ts';

/** A parser's own words are shown up to this length. */
const LONGEST_REASON = 120;

/**
 * Parses one JSON text.
 *
 * @param text the text
 * @param from its first line, counted from 1
 * @param findings receives an error with the line where the text is no JSON
 * @returns the value, boxed, so that `null` is told from nothing
 */
export function parseJson(
  text: string,
  from: number,
  findings: Findings,
): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    const reason = (cause as Error).message;
    const position = Number(/at position (\d+)/.exec(reason)?.[1] ?? 0);
    const isCut = position >= text.length || /end of JSON|Unterminated/i.test(reason);
    const before = text.slice(0, position);
    const line = from + (before.match(/\n/g)?.length ?? 0);
    findings.error(isCut ? 'digest-truncated' : 'source-malformed', line, {
      message: isCut
        ? 'the JSON ends too early'
        : `this is not JSON: ${reason.replace(/\s+/g, ' ').slice(0, LONGEST_REASON)}`,
      remedy: 'Save the whole answer again, as it came',
    });
    return undefined;
  }
}
