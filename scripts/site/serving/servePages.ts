import { existsSync } from 'node:fs';
import { Server } from 'node:http';
import { join } from 'node:path';
import type { Site } from '../../../src/schema/index.ts';
import { CommandFailure } from '../../commandLine/commandFailure.ts';
import { securityHeaders } from '../hosting/securityHeaders.ts';
import { answerOddAddresses } from './oddAddresses.ts';

/** What is served where. */
export interface ServeOptions {
  /** The folder with `astro.config.mjs`. */
  projectDirectory: string;
  /** The folder `dist`. */
  outputDirectory: string;
  /** The first port to try. */
  port: number;
  /** The host name or address to listen on. */
  host: string;
  /** The settings of the site: the path below which it lies, and what its pages may do. */
  site: Pick<Site, 'base' | 'newsletter'>;
}

/** A running server. */
export interface RunningServer {
  /** The address to open. */
  address: string;
  stop: () => Promise<void>;
}

/** The options that every command which serves has. */
export const SERVER_OPTIONS = {
  port: { type: 'string', value: 'number', help: 'the port, or the next free one after it (4321)' },
  host: { type: 'string', value: 'name', help: 'the address to listen on (localhost)' },
} as const;

/**
 * Serves the built site with Astro's own preview server; where the port is taken, on the next free
 * one.
 *
 * @param options what and where
 * @returns the running server
 * @throws CommandFailure where there is no built site or the host cannot be listened on
 */
export async function servePages(options: ServeOptions): Promise<RunningServer> {
  const { projectDirectory, outputDirectory, port, host, site } = options;
  if (!existsSync(join(outputDirectory, 'index.html'))) {
    throw new CommandFailure(`${outputDirectory} holds no site. Build it first: npm run build`);
  }
  Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1' });
  const { preview } = await import('astro');
  const server = await preview({
    root: projectDirectory,
    outDir: outputDirectory,
    logLevel: 'silent',
    server: { port, host, headers: securityHeaders(site), allowedHosts: true },
  }).catch((error: Error) => {
    throw new CommandFailure(`The site cannot be served on ${host}: ${error.message}`);
  });
  // Astro gives its server too, without a word of it in its types.
  const { server: own } = server as { server?: unknown };
  if (own instanceof Server) answerOddAddresses(own, (path) => hasPage(options, path));
  const name = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${server.port}${site.base}`, stop: () => server.stop() };
}

/** Tells whether a path, decoded and without a slash at its end, is that of a folder with a page. */
function hasPage({ outputDirectory, site }: ServeOptions, path: string): boolean {
  if (`${path}/` === site.base) return true;
  if (!path.startsWith(site.base) || path.split('/').includes('..')) return false;
  return existsSync(join(outputDirectory, path.slice(site.base.length), 'index.html'));
}

/**
 * Reads the values of {@link SERVER_OPTIONS}.
 *
 * @param values what was typed
 * @returns port and host
 * @throws CommandFailure where the port is none
 */
export function readServerOptions(
  values: Record<string, string | boolean | undefined>,
): Pick<ServeOptions, 'port' | 'host'> {
  const { port = '4321', host = 'localhost' } = values;
  if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65_535) {
    throw new CommandFailure(`--port ${port} is not a port; give a number from 0 to 65535.`);
  }
  return { port: Number(port), host: String(host) };
}
