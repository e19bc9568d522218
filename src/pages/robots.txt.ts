import type { APIRoute } from 'astro';
import { currentContext } from '../site/current.ts';

/** Everything may be read; the sitemap says what there is. */
export const GET: APIRoute = async () => {
  const { addresses } = await currentContext();
  const lines = [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${addresses.absolute('sitemap-index.xml')}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
