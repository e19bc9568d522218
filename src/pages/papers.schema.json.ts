import type { APIRoute } from 'astro';
import { currentContext } from '../site/current.ts';
import { paperJsonSchema } from '../site/twins/paperSchema.ts';

/** What a record of a paper looks like. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(paperJsonSchema(await currentContext()), undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
