import { createServer } from 'node:net';
import { readSite } from '../src/site/settings.ts';
import { launchBrowser } from './browser/launchBrowser.ts';
import { CommandFailure } from './commandLine/commandFailure.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { judgePage } from './lighthouse/judgePage.ts';
import { pickPages } from './lighthouse/pickPages.ts';
import { findFolders, OUTPUT_OPTION } from './site/folders.ts';
import { servePages } from './site/serving/servePages.ts';

const COMMAND = {
  usage: 'npm run check:lighthouse -- [options]',
  summary:
    'Judges the built site with Lighthouse, as on a phone. Accessibility, best practices and SEO must be ' +
    '100, no page may shift or weigh too much; the mark for performance is printed, for it depends on ' +
    'how busy the machine is.',
  options: OUTPUT_OPTION,
} as const;

/** Asks the system for a port that nobody listens on. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

await runCommand(async () => {
  const { output } = parseOptions(COMMAND, process.argv.slice(2));
  const folders = findFolders(output);
  const pages = await pickPages(folders.outputDirectory);
  const server = await servePages({ ...folders, site: readSite(), port: 4321, host: '127.0.0.1' });
  const port = await findFreePort();
  const browser = await launchBrowser(port);
  const complaints: string[] = [];
  process.stdout.write('            speed a11y  best   seo\n');
  try {
    for (const page of pages) {
      const { marks, objections } = await judgePage(server.address + page.place, port);
      const columns = Object.values(marks).map((mark) => String(mark).padStart(5));
      process.stdout.write(`${page.kind.padEnd(12)}${columns.join(' ')}\n`);
      const { performance: _performance, ...steady } = marks;
      const low = Object.entries(steady).flatMap(([name, mark]) =>
        mark < 100 ? [`${name} ${mark}`] : [],
      );
      complaints.push(
        ...[...low, ...objections].map((one) => `${page.kind} (/${page.place}): ${one}`),
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  if (complaints.length > 0) throw new CommandFailure(complaints.join('\n'));
});
