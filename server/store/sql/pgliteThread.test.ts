import { Worker } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import { openPgliteThread } from './pgliteThread';

afterEach(() => vi.restoreAllMocks());

it('tells that its thread has ended by itself, once, and fails what waits and what comes as a lost connection', async () => {
  const post = vi.spyOn(Worker.prototype, 'postMessage');
  const lost: Error[] = [];
  const thread = await openPgliteThread(null, { onLost: (error) => lost.push(error) });
  const waiting = thread.query('select pg_sleep(30)', []).catch((error: unknown) => error);
  const [worker] = post.mock.contexts;
  if (!(worker instanceof Worker)) throw new Error('no thread');
  await worker.terminate();
  const later = thread.query('select 1', []).catch((error: unknown) => error);
  expect([await waiting, await later]).toMatchObject([{ code: '08006' }, { code: '08006' }]);
  await thread.close();
  expect(lost).toHaveLength(1);
});

it('tells nothing when it is closed', async () => {
  const lost: Error[] = [];
  const thread = await openPgliteThread(null, { onLost: (error) => lost.push(error) });
  await thread.close();
  expect(lost).toEqual([]);
});
