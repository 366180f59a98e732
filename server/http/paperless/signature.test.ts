import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInTime, makeToken, readToken } from './linkToken';
import { setCookie } from '../../access/meetingCookie';
import { withOwnAddresses } from './ownAddress';
import { readPaperlessKeys } from './readPaperlessKeys';
import { keyOfSignature, signedText, signRequest } from './signature';

/** The very example of docs/ECABINET.md; whoever changes the one changes the other. */
const SECRET = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
const KEY = { system: 'ecabinet', id: 'k1', secret: SECRET };
const SIGNED = {
  method: 'PUT',
  path: '/api/paperless/meetings/HOP-2026-11-23',
  timestamp: '1795395600',
  nonce: 'c2f1a9d07be84c53',
  body: Buffer.from('{"title":"Phiên họp thường kỳ tháng 11","startsAt":"2026-11-23T08:00:00+07:00"}'),
};
const CLAIMS = {
  kid: 'k1',
  meeting: 'HOP-2026-11-23',
  person: { id: 'nv-017', name: 'Lò Văn An' },
  role: 'follower' as const,
  iat: 1_795_395_600,
  exp: 1_795_396_500,
  jti: '9f86d081884c7d659a2f',
  aud: 'https://ioc.example.vn',
};
const ORIGINS = ['https://ioc.example.vn'];
const told = readFileSync(new URL('../../../docs/ECABINET.md', import.meta.url), 'utf8');

describe('signatures of the paperless-meeting system', () => {
  it('[MT10] signs the vector of the documentation, line by line', () => {
    expect(signedText(SIGNED)).toBe(
      [
        'ioc-hmac-sha256-v1',
        'PUT',
        '/api/paperless/meetings/HOP-2026-11-23',
        '1795395600',
        'c2f1a9d07be84c53',
        '90a1577ddf2ebe95766ed467e4a35db55747df06e1a57b40c792287a86eebfae',
      ].join('\n'),
    );
    expect(signRequest(SECRET, SIGNED)).toBe('974d9b9f77773e311b8443da11497b5214dce490b7a3bc140be3f46dd22e4e57');
    expect(makeToken(KEY, CLAIMS)).toBe(
      'eyJraWQiOiJrMSIsIm1lZXRpbmciOiJIT1AtMjAyNi0xMS0yMyIsInBlcnNvbiI6eyJpZCI6Im52LTAxNyIsIm5hbWUiOiJMw7IgVsSDbiBBbiJ9LCJyb2xlIjoiZm9sbG93ZXIiLCJpYXQiOjE3OTUzOTU2MDAsImV4cCI6MTc5NTM5NjUwMCwianRpIjoiOWY4NmQwODE4ODRjN2Q2NTlhMmYiLCJhdWQiOiJodHRwczovL2lvYy5leGFtcGxlLnZuIn0.YcAP4DPFM_7cUYYBkENVCOZAG7f2f1qI1a9cvOOL6xE',
    );
  });

  it('[MT10] [MT11] the documentation has those very vectors', () => {
    const parts = [SECRET.toString('base64'), SIGNED.body.toString(), ...signedText(SIGNED).split('\n'), signRequest(SECRET, SIGNED)];
    for (const part of [...parts, JSON.stringify(CLAIMS), makeToken(KEY, CLAIMS)]) expect(told).toContain(part);
  });

  it.each([
    ['method', { method: 'DELETE' }],
    ['path', { path: '/api/paperless/meetings/HOP-2026-11-24' }],
    ['timestamp', { timestamp: '1795395601' }],
    ['nonce', { nonce: 'c2f1a9d07be84c54' }],
    ['body', { body: Buffer.from('{}') }],
  ])('[MT10] another %s has another signature', (_name, more) => {
    const given = signRequest(SECRET, SIGNED);
    const keyOf = (signed: typeof SIGNED) => keyOfSignature([KEY], 'k1', given, (secret) => signRequest(secret, signed));
    expect(keyOf(SIGNED)).toBe(KEY);
    expect(keyOf({ ...SIGNED, ...more })).toBeNull();
  });

  it('[MT10] takes either key of a system while one takes the place of the other, and none that is not declared', () => {
    const next = { ...KEY, id: 'k2', secret: Buffer.alloc(32, 7) };
    const keys = [KEY, next];
    for (const key of keys) {
      const given = signRequest(key.secret, SIGNED);
      expect(keyOfSignature(keys, key.id, given, (secret) => signRequest(secret, SIGNED))).toBe(key);
      expect(keyOfSignature(keys, key.id === 'k1' ? 'k2' : 'k1', given, (secret) => signRequest(secret, SIGNED))).toBeNull();
      expect(keyOfSignature(keys, 'k3', given, (secret) => signRequest(secret, SIGNED))).toBeNull();
    }
  });

  it('[MT11] reads its own links, and none that is forged, of another key, another place, or signed as a request', () => {
    const token = makeToken(KEY, CLAIMS);
    expect(readToken(token, [KEY], ORIGINS)).toEqual({ claims: CLAIMS, key: KEY });
    const [payload = '', signature = ''] = token.split('.');
    const presenter = Buffer.from(JSON.stringify({ ...CLAIMS, role: 'presenter' })).toString('base64url');
    const asRequest = signRequest(SECRET, { ...SIGNED, body: Buffer.from(payload) });
    for (const forged of [
      `${presenter}.${signature}`,
      payload,
      `${payload}.`,
      `${payload}.${asRequest}`,
      `${token}.x`,
      `${'a'.repeat(5_000)}.${signature}`,
      '',
      makeToken({ secret: Buffer.alloc(32, 7) }, CLAIMS),
      makeToken(KEY, { ...CLAIMS, kid: 'k9' }),
      makeToken(KEY, { ...CLAIMS, aud: 'https://la.example' }),
    ])
      expect(readToken(forged, [KEY], ORIGINS)).toBeNull();
  });

  it('[MT11] a link lives for a quarter of an hour, and none that was made for longer', () => {
    const at = CLAIMS.iat * 1_000;
    expect(isInTime(CLAIMS, at)).toBe(true);
    expect(isInTime(CLAIMS, at - 59_000)).toBe(true);
    expect(isInTime(CLAIMS, at - 61_000)).toBe(false);
    expect(isInTime(CLAIMS, at + 899_000)).toBe(true);
    expect(isInTime(CLAIMS, at + 900_000)).toBe(false);
    expect(isInTime({ ...CLAIMS, exp: CLAIMS.exp + 1 }, at)).toBe(false);
  });

  it('[MT11] the cookie stands in a frame over https, and with our own pages alone over http', () => {
    expect(setCookie('x', { seconds: 60.9, isSecure: true })).toBe(
      '__Host-ioc-meeting=x; Max-Age=60; Path=/; HttpOnly; Secure; Partitioned; SameSite=None',
    );
    expect(setCookie('x', { seconds: -5, isSecure: false })).toBe('ioc-meeting=x; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
  });
});

describe('the keys of PAPERLESS_KEYS', () => {
  const secret = SECRET.toString('base64');
  it('[MT10] are read, several of a system too, and none is there where nothing is set', () => {
    expect(readPaperlessKeys({ PAPERLESS_KEYS: `ecabinet:k1:${secret}, ecabinet:k2:${secret}` }).map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(readPaperlessKeys({ PAPERLESS_KEYS: ' ' })).toEqual([]);
    expect(readPaperlessKeys({})).toEqual([]);
  });

  it.each([
    'ecabinet',
    'ecabinet:k1',
    'ecabinet:k1:ngan',
    `ecabinet:k1:${Buffer.alloc(31).toString('base64')}`,
    `eCabinet:k1:${secret}`,
    `a:k1:${secret},b:k1:${secret}`,
  ])('[MT10] that are wrong (%#) are refused without being repeated', (text) => {
    const read = () => readPaperlessKeys({ PAPERLESS_KEYS: text });
    expect(read).toThrow('PAPERLESS_KEYS phải có dạng');
    expect(read).not.toThrow(text.split(':')[2] ?? '////');
  });
});

describe('links in what is sent', () => {
  const sent = (address: string | null, asOf: string | null = null) => ({
    title: 'Họp',
    startsAt: '2026-11-23T01:00:00Z',
    endsAt: null,
    place: '',
    chair: '',
    secretary: '',
    items: [{ id: '1', title: 'Giải ngân', agency: null, minutes: null, address, asOf }],
  });
  const itemOf = (address: string | null, asOf: string | null = null) => withOwnAddresses(sent(address, asOf), ORIGINS).items[0];

  it('[MT9] become pages of ours, with the moment that they name and without the meeting', () => {
    expect(itemOf('https://ioc.example.vn/dau-tu-cong?nam=2026&asOf=2026-11-20T08:00:00%2B07:00&chot=ff&hop=hop-1')).toMatchObject({
      address: '/dau-tu-cong?nam=2026',
      asOf: '2026-11-20T01:00:00.000Z',
    });
    expect(itemOf('/dau-tu-cong', '2026-11-19T01:00:00Z')).toMatchObject({ address: '/dau-tu-cong', asOf: '2026-11-19T01:00:00Z' });
    expect(itemOf(null)).toMatchObject({ address: null, asOf: null });
  });

  it.each(['https://la.example/dau-tu-cong', '//la.example/x', 'dau-tu-cong', 'javascript:alert(1)', `/${'a'.repeat(700)}`])(
    '[MT9] %s is none of ours and is refused',
    (address) => expect(() => itemOf(address)).toThrow('Địa chỉ trang của mục "Giải ngân"'),
  );
});
