import { afterAll, beforeAll, expect, it } from 'vitest';
import { session } from '../contract/session';
import { createGateway } from './gateway';
import { openEmbeddedStore } from './store/openStore';

const now = (): Date => new Date();
let store: Awaited<ReturnType<typeof openEmbeddedStore>>;
let gateway: Awaited<ReturnType<typeof createGateway>>;
const ORIGIN = 'https://ioc.example.vn';
const person = { id: 'ông-a', name: 'Ông A', scopes: new Set(['tasks', 'alarms']) };

beforeAll(async () => {
  store = await openEmbeddedStore(null, now);
  const context = { store, now, stationName: String, provenanceOf: () => 'imported' as const };
  gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0, principal: () => person, publicOrigins: [ORIGIN] });
});
afterAll(async () => {
  await gateway.close();
  await store.close();
});

it('[AC4] says who asks, what the policy grants and where people reach the gateway, and lets nothing between keep it', async () => {
  const answer = await fetch(`http://127.0.0.1:${gateway.port}/api/session`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(session.parse(await answer.json())).toEqual({
    mode: 'embedded',
    via: 'local',
    role: null,
    rights: expect.stringMatching(/^[0-9a-f]{16}$/),
    isLimited: false,
    idleAt: null,
    endsAt: null,
    person: { id: 'ông-a', name: 'Ông A' },
    scopes: ['alarms', 'tasks'],
    origins: [ORIGIN],
  });
  expect((await fetch(`http://127.0.0.1:${gateway.port}/api/session`, { method: 'POST' })).status).toBe(405);
});
