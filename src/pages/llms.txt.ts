import type { APIRoute } from 'astro';
import { currentContext } from '../site/current.ts';
import { llmsText } from '../site/twins/llmsText.ts';

/** What programs that read text should know of the library. */
export const GET: APIRoute = async () => new Response(llmsText(await currentContext()));
