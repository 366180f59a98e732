import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ProblemError } from '../../contract/problem';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { openEmbeddedStore } from '../store/openStore';
import type { Store } from '../store/store';
import { createRefusalCounter } from './refusalCounter';

const line = z.object({ command: z.string(), outcome: z.string(), times: z.int(), detail: z.string() });
let store: Store;
beforeAll(async () => void (store = await openEmbeddedStore(null, () => new Date())));
afterAll(() => store.close());

const lines = async () =>
  (await store.read(null, ({ db }) => sql`select command, outcome, times, detail from audit order by id`.execute(db))).rows.map((row) =>
    line.parse(row),
  );

it('[CM6] writes down the first refusal of a reason at once, and of the thousands after it one line a minute with their number', async () => {
  const counter = createRefusalCounter({ store, now: () => new Date(), stationName: String, provenanceOf: () => 'imported' }, 500);
  const refuse = (kind: 'cross-origin' | 'not-json', command: string) =>
    counter.refuse({ command, body: null }, new ProblemError(kind, `vì ${kind}`), LOCAL_PRINCIPAL);
  await refuse('cross-origin', 'a');
  expect(await lines()).toEqual([{ command: 'a', outcome: 'denied', times: 1, detail: 'vì cross-origin' }]);
  for (let n = 0; n < 5_000; n += 1) await refuse('cross-origin', `b${n}`);
  await refuse('not-json', 'c');
  await expect.poll(async () => (await lines()).reduce((sum, { times }) => sum + times, 0), { timeout: 10_000 }).toBe(5_002);
  expect((await lines()).length).toBeLessThan(10);
  // Quiet for two windows: the next one is told at once again.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await refuse('cross-origin', 'd');
  expect((await lines()).at(-1)).toMatchObject({ command: 'd', times: 1 });
  await refuse('cross-origin', 'e');
  await counter.close();
  expect((await lines()).at(-1)).toMatchObject({ command: 'e', times: 1 });
});
