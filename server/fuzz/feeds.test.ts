import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { openHardened, type Hardened } from '../hardened.rig';
import { nearlyOf } from './arbitraryOf.rig';
import { hostileText } from './hostile.rig';
import { bounded, expectAlive, expectHeld, UNLIMITED } from './fuzz.rig';

let hard: Hardened;
beforeAll(async () => {
  hard = await openHardened(UNLIMITED);
});
afterAll(() => hard.close());

/** So that not everything ends at the first name that is not there. */
const KNOWN = ['cds-2025', '03808', '03646', '2025', '2026', '2026-01', '2026-11-20', 'SLA_DEMO_01', 'xa-phuong', 'month', 'year', 'all'];
const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

it('[SC6] every feed takes whatever parameters there are, and answers or refuses', { timeout: 60_000 }, async () => {
  const moment = fc.option(fc.oneof(fc.constantFrom('2026-01-01T00:00:00Z', '2020-01-01T00:00:00+07:00'), hostileText()), { nil: null });
  const answered = new Set<string>();
  for (const [nth, { id, params }] of Object.values(FEEDS).entries()) {
    const values = fc.tuple(nearlyOf(params), fc.array(fc.constantFrom(...KNOWN), { maxLength: 6 }), moment);
    await fc.assert(
      fc.asyncProperty(values, async ([given, known, asOf]) => {
        const entries = isObject(given) ? Object.entries(given) : [['x', given] as const];
        const query = new URLSearchParams(entries.map(([key, value], at) => [key.slice(0, 200), known[at] ?? asText(value)]));
        if (asOf !== null) query.set('asOf', asOf);
        const path = `/api/feeds/${id}?${query}`;
        const answer = await hard.ask(path);
        expectHeld(answer, path);
        if (answer.status === 200) answered.add(id);
      }),
      bounded(10, nth),
    );
  }
  // Were all refused at the door, nothing behind it would have been tried.
  expect(answered.size).toBeGreaterThan(Object.keys(FEEDS).length / 2);
  await expectAlive(hard);
});
