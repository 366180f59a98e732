import type { FastifyRequest } from 'fastify';
import type { LimitClass } from './rates';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** By which limit this route is counted, where its address does not tell. */
    limit?: LimitClass;
  }
}

const BY_ADDRESS: readonly (readonly [RegExp, LimitClass])[] = [
  [/^\/api\/feeds\//, 'feeds'],
  [/^\/api\/commands\/export\.record$/, 'exports'],
  [/^\/api\/imports\/[^/]+\/report\.csv$/, 'exports'],
  [/^\/api\/commands\//, 'commands'],
  [/^\/api\/paperless\//, 'systems'],
  [/^\/vao-hop\//, 'sign-in'],
];
const UPLOAD = /^\/api\/imports\/[^/]+$/;

/** By which limit a request is counted, [SC3]. */
export const classOf = ({ routeOptions, url, method }: Pick<FastifyRequest, 'routeOptions' | 'url' | 'method'>): LimitClass => {
  const path = url.split('?', 1)[0] ?? '';
  if (method === 'PUT' && UPLOAD.test(path)) return 'uploads';
  return routeOptions.config.limit ?? BY_ADDRESS.find(([address]) => address.test(path))?.[1] ?? 'pages';
};
