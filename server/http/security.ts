import type { FastifyInstance } from 'fastify';

const NOT_FRAMED = "frame-ancestors 'none'";
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  NOT_FRAMED,
  "object-src 'none'",
].join('; ');

export const SECURITY_HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * The same headers on every response, errors included (OWASP ASVS 5.0, chapter 3.4). `ancestors`: the origins that may show the product in
 * a frame of theirs; where there is none, nobody may, not even a page of ours.
 */
export const secureHeaders = (app: FastifyInstance, ancestors: readonly string[] = []): void => {
  const framed = `frame-ancestors 'self' ${ancestors.join(' ')}`;
  const policy = ancestors.length === 0 ? POLICY : POLICY.replace(NOT_FRAMED, framed);
  const headers = { ...SECURITY_HEADERS, 'content-security-policy': policy };
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
};
