import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digest, directory, entry, files, run, useDirectory } from './importSupport.ts';

useDirectory();

const of = (day: string, title: string) => digest(`Nov ${day}, 2025`, entry(title));
const pages = () => files().filter((file) => file.startsWith('papers/'));

/** Publishes a paper and withdraws it, as the README says. */
async function withdraw(): Promise<void> {
  await run(of('13', 'Graph Networks for Small Molecules'));
  rmSync(join(directory, 'papers/2020/graph-networks-for-small-molecules.mdx'));
  writeFileSync(
    join(directory, 'redirects.yaml'),
    'withdrawn:\n  - graph-networks-for-small-molecules\n',
  );
}

describe('a paper that was withdrawn', () => {
  it('is brought back by no digest', async () => {
    await withdraw();
    const report = await run(of('14', 'Graph Networks for Small Molecules'));
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['paper-withdrawn']);
    expect(pages()).toEqual([]);
  });

  it('is named where nearly its title comes again', async () => {
    await withdraw();
    const report = await run(of('14', 'The Graph Networks for Small Molecules'));
    expect(report.diagnostics.map(({ code, line }) => [code, line])).toEqual([['title-near', 5]]);
    expect(report.diagnostics[0]?.message).toContain('“graph-networks-for-small-molecules”');
    expect(pages()).toHaveLength(1);
  });

  it('is not named where another paper comes', async () => {
    await withdraw();
    const report = await run(of('14', 'Diffusion Models of Large Proteins'));
    expect(report.diagnostics).toEqual([]);
    expect(pages()).toHaveLength(1);
  });
});
