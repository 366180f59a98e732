import type { FastifyInstance } from 'fastify';

const NOT_FRAMED = "frame-ancestors 'none'";
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
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

/** What a browser has and the product never uses: no page of ours, and nothing that came into one, may ask for it. */
const UNUSED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
/** An alarm is heard, a link is copied. */
const OWN = ['autoplay', 'clipboard-write'];
const PERMISSIONS = [...UNUSED.map((name) => `${name}=()`), ...OWN.map((name) => `${name}=(self)`)].join(', ');

/** A year, as ASVS 5.0 (3.4.1) has it. */
const HSTS = 'max-age=31536000; includeSubDomains';

/** Of every response where nothing else is told of the gateway. */
export const SECURITY_HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS,
  'x-permitted-cross-domain-policies': 'none',
  // Whoever answers otherwise says so; what says nothing is kept by nobody between, and asked for anew.
  'cache-control': 'private, no-cache',
};
export type SecurityHeaders = Readonly<Record<string, string>>;

/**
 * The headers of every response of one gateway (OWASP ASVS 5.0, chapter 3.4), [SC1]. `ancestors`: the origins that may show the product in
 * a frame of theirs; where there is none, nobody may, not even a page of ours. Where people reach it by https alone, browsers are told to
 * keep to that.
 */
export const securityHeaders = (ancestors: readonly string[] = [], publicOrigins: readonly string[] = []): SecurityHeaders => {
  const framed = `frame-ancestors 'self' ${ancestors.join(' ')}`;
  const isHttps = publicOrigins.length > 0 && publicOrigins.every((origin) => origin.startsWith('https:'));
  return {
    ...SECURITY_HEADERS,
    'content-security-policy': ancestors.length === 0 ? POLICY : POLICY.replace(NOT_FRAMED, framed),
    ...(isHttps && { 'strict-transport-security': HSTS }),
  };
};

/** The same headers on every response, errors included. */
export const secureHeaders = (app: FastifyInstance, headers: SecurityHeaders): void => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
};
