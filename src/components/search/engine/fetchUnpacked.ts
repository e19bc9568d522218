/**
 * Fetches a file that was packed with gzip and is served as it lies there.
 *
 * @param address where it is
 * @returns its content
 * @throws where it cannot be loaded
 */
export async function fetchUnpacked(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
