import fc from 'fast-check';

/** What breaks programs that trust their callers. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  'é'.normalize('NFD'),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '..\\..\\x',
  "'; drop table audit; --",
  '" or 1=1',
  '$1',
  '%',
  '%s%n',
  '{{7*7}}',
  '${7*7}',
  '=1+1',
  '<img src=x onerror=1>',
  'javascript:1',
  '//la.example',
  '\r\nSet-Cookie: a=b',
  'null',
  'NaN',
  '-1',
  '1e999',
  '9'.repeat(40),
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30',
  '+275760-09-13T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(3_000),
  '💥'.repeat(500),
];
export const hostileText = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
const hostileNumber = (): fc.Arbitrary<number> =>
  fc.constantFrom(0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 2 ** 63, 1e308, -1e308, 5e-324, 32_768, 10_000);
/** Any JSON at all, the hostile first. */
export const hostileJson = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    hostileText(),
    hostileNumber(),
    fc.constantFrom(null, true, [], {}, [[[[[]]]]], { __proto__: null }),
    fc.jsonValue({ maxDepth: 3 }),
  );
