import { styleText } from 'node:util';
import { type Diagnostic, printDiagnostic } from '../../src/digest/diagnostic.ts';

/**
 * Prints a finding for a terminal, its first word in the color of its severity.
 *
 * @param finding what was found
 * @param stream where it will be written, which decides whether there is color
 * @returns one or two lines, without a final line end
 */
export function printFinding(finding: Diagnostic, stream: NodeJS.WriteStream): string {
  const text = printDiagnostic(finding);
  const colon = text.indexOf(':');
  const color = finding.severity === 'error' ? 'red' : 'yellow';
  return styleText(color, text.slice(0, colon), { stream }) + text.slice(colon);
}
