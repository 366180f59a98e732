import Fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSpareEmbedded } from '../../store/spareEmbedded.rig';
import type { Store } from '../../store/store';
import { answerProblems } from '../problems';
import { createLimits } from './serveLimits';

let store: Store;
const now = () => new Date();
beforeAll(async () => {
  store = await openSpareEmbedded(now);
});
afterAll(() => store.close());

it('[SC3] stop the sign-on of an address whose sign-ons fail, right ones too, and no other address', async () => {
  const app = Fastify();
  answerProblems(app, { note: () => undefined });
  app.decorateRequest('identity', null);
  const context = { store, now, stationName: String, provenanceOf: () => 'imported' as const };
  const limits = await createLimits(app, context, { addressOf: ({ headers }) => String(headers['x-from']), signInFailures: 3 });
  app.addHook('onRequest', limits.count);
  app.route({
    method: 'GET',
    url: '/thu',
    config: { limit: 'sign-in' },
    handler: async (request) => {
      if (request.headers['x-right'] !== '1') await limits.signInFailed(request);
      return 'tried';
    },
  });
  const sign = async (from: string, isRight: boolean) =>
    (await app.inject({ url: '/thu', headers: { 'x-from': from, 'x-right': isRight ? '1' : '0' } })).statusCode;
  try {
    const asked: number[] = [];
    for (const isRight of [true, false, true, false, false, true, false]) asked.push(await sign('10.0.0.1', isRight));
    expect(asked).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(await sign('10.0.0.2', true)).toBe(200);
  } finally {
    await app.close();
  }
});
