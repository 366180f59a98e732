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
  [/^\/api\/imports\/[^/]+\/report\.csv$/, 'exports'],
  [/^\/api\/commands\//, 'commands'],
  [/^\/api\/paperless\//, 'systems'],
  [/^\/vao-hop\//, 'sign-in'],
];
const UPLOAD = /^\/api\/imports\/[^/]+$/;

const EXPORT = 'export.record';
const isExport = (params: unknown): boolean =>
  typeof params === 'object' && params !== null && 'command' in params && params.command === EXPORT;

/** By which limit a request is counted, [SC3]: by the route that it leads to, however its address was written. */
export const classOf = ({
  routeOptions,
  url,
  method,
  params,
}: Pick<FastifyRequest, 'routeOptions' | 'url' | 'method' | 'params'>): LimitClass => {
  const path = routeOptions.url ?? url.split('?', 1)[0] ?? '';
  if (method === 'PUT' && UPLOAD.test(path)) return 'uploads';
  if (isExport(params)) return 'exports';
  return routeOptions.config.limit ?? BY_ADDRESS.find(([address]) => address.test(path))?.[1] ?? 'pages';
};
