/**
 * JSON that machines elsewhere read: programs that check a credential in a browser ask from their own site, hence the
 * permission, which opens nothing that is not public.
 */
export function published(body: unknown, type: string): Response {
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': type, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' },
  });
}
