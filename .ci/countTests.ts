import { readFileSync } from 'node:fs';

// Prints the closing line of a test run, `N passed, N failed`, from vitest's JSON report.
const [, , file = ''] = process.argv;
const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report;
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
