import type { Transport } from '../../src/data/feedQuery';

/** A fetch with the cache of a browser under `private, no-cache`: it asks with the ETag it holds, and a 304 renews the headers of the body it kept. */
export const cachingFetch = (ask: Transport['fetch']): { fetch: Transport['fetch']; revalidated: () => number } => {
  const kept = new Map<string, { etag: string; body: string }>();
  let revalidated = 0;
  return {
    revalidated: () => revalidated,
    fetch: async (path, init) => {
      const held = kept.get(path);
      const headers = new Headers(init.headers);
      if (held) headers.set('if-none-match', held.etag);
      const response = await ask(path, { ...init, headers });
      if (response.status === 304 && held) {
        revalidated += 1;
        return new Response(held.body, { status: 200, headers: response.headers });
      }
      const body = await response.text();
      const etag = response.headers.get('etag');
      if (response.ok && etag) kept.set(path, { etag, body });
      return new Response(body, { status: response.status, headers: response.headers });
    },
  };
};
