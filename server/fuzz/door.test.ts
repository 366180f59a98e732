import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkAsked, sentMeeting } from '../../contract/paperless';
import { KEY, openHardened, type Hardened } from '../hardened.rig';
import { signRequest } from '../http/paperless/signature';
import { nearlyOf } from './arbitraryOf.rig';
import { hostileJson, hostileText } from './hostile.rig';
import { bounded, expectAlive, expectHeld, UNLIMITED } from './fuzz.rig';

let hard: Hardened;
beforeAll(async () => {
  hard = await openHardened(UNLIMITED);
});
afterAll(() => hard.close());

const encoded = (text: string): string => encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, '?'));

it('[SC6] the door of other systems takes whatever a key has signed', { timeout: 60_000 }, async () => {
  const place = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('h1', 'h2') }, { weight: 1, arbitrary: hostileText() });
  const acts = fc.oneof(
    fc.tuple(fc.constant('PUT'), fc.constant(''), nearlyOf(sentMeeting)),
    fc.tuple(fc.constant('PUT'), fc.constant(''), hostileJson()),
    fc.tuple(fc.constant('DELETE'), fc.constant(''), hostileJson()),
    fc.tuple(fc.constant('POST'), fc.constant('/links'), nearlyOf(linkAsked)),
    fc.tuple(fc.constantFrom('GET', 'HEAD'), fc.constantFrom('', '/minutes'), fc.constant(undefined)),
  );
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(place, acts, async (id, [method, more, given]) => {
      const path = `/api/paperless/meetings/${encoded(id)}${more}`;
      const body = given === undefined ? '' : (JSON.stringify(given) ?? '');
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const nonce = randomBytes(12).toString('hex');
      const signature = signRequest(KEY.secret, { method, path, timestamp, nonce, body: Buffer.from(body) });
      const headers = {
        'ioc-key': KEY.id,
        'ioc-timestamp': timestamp,
        'ioc-nonce': nonce,
        'ioc-signature': signature,
        'idempotency-key': randomUUID(),
      };
      const answer = await hard.ask(path, { method, headers, body });
      seen.add(answer.status);
      if (method !== 'HEAD') expectHeld(answer, `${method} ${path} ${body.slice(0, 300)}`);
    }),
    bounded(80),
  );
  expect(seen.has(200)).toBe(true);
  await expectAlive(hard);
});

it('[SC6] what nobody has signed, and what looks like a link, is refused', { timeout: 60_000 }, async () => {
  const name = fc.constantFrom('ioc-key', 'ioc-timestamp', 'ioc-nonce', 'ioc-signature', 'idempotency-key');
  const value = fc.oneof(fc.constantFrom('k1', '1', 'a'.repeat(64), '0'.repeat(16)), fc.stringMatching(/^[ -~]{0,80}$/));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, value), hostileText(), async (headers, text) => {
      expectHeld(await hard.ask('/api/paperless/meetings/h1', { method: 'PUT', headers, body: JSON.stringify(text) }), 'unsigned');
      const link = await hard.ask(`/vao-hop/${encoded(text)}`);
      expectHeld(link, text);
      expect([303, 400, 404]).toContain(link.status);
    }),
    bounded(40),
  );
  await expectAlive(hard);
});
