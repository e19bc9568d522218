import type { APIRoute } from 'astro';
import { currentContext } from '../site/current.ts';
import { newsletterPage } from '../site/pages/newsletterPage.ts';

/** The newest digest, ready to be sent by e-mail. */
export const GET: APIRoute = async () =>
  new Response(newsletterPage(await currentContext()), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
