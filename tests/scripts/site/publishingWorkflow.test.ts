import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const WORKFLOW = fileURLToPath(new URL('../../../.github/workflows/pages.yml', import.meta.url));

it('commits and publishes only what was imported and checked', () => {
  const { jobs } = parse(readFileSync(WORKFLOW, 'utf8')) as {
    jobs: { publish: { steps: { run?: string; uses?: string }[] } };
  };
  const placeOf = (what: string) =>
    jobs.publish.steps.findIndex(({ run = '', uses = '' }) => `${run} ${uses}`.includes(what));
  const places = ['npm run import', 'npm run check', 'git push', 'npm run build', 'deploy-pages'];
  const order = places.map(placeOf);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(Math.min(...order)).toBeGreaterThan(0);
});
