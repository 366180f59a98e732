import { expect, it } from 'vitest';
import { failOver, isSound } from './harness/failOver';

const databaseUrl = process.env['TEST_DATABASE_URL'] ?? '';
const redisUrl = process.env['TEST_REDIS_URL'] ?? '';

it.skipIf(databaseUrl === '' || redisUrl === '')(
  '[GW2] [GW5] a gateway killed under load loses and doubles nothing, of commands and of events; two that start together load nothing twice',
  { timeout: 240_000 },
  async () => {
    const report = await failOver({ databaseUrl, redisUrl, givers: 6, each: 60, killAfter: 120, say: () => undefined });
    expect(report).toMatchObject({ acknowledged: 360, events: 360, lost: 0, doubled: 0, seededTwice: 0 });
    expect(report.pages).toMatchObject([
      { moves: 0, missed: 0, wrong: 0 },
      { missed: 0, wrong: 0 },
    ]);
    expect(report.pages[1]?.moves).toBeGreaterThan(0);
    // What was under way when it was killed was given again; what was acknowledged was answered to the letter as before.
    expect(report.retried.given).toBeGreaterThan(0);
    expect(report.again).toMatchObject({ given: 36, otherwise: 0 });
    expect(report.together.given).toBeGreaterThan(0);
    expect(report.together.otherwise).toBe(0);
    expect(isSound(report)).toBe(true);
  },
);

it('[GW2] a run in which one command, event or page is not as it has to be does not pass', () => {
  const sound = {
    acknowledged: 2,
    retried: { given: 1, doneBefore: 0 },
    again: { given: 1, otherwise: 0 },
    together: { given: 1, otherwise: 0 },
    lost: 0,
    doubled: 0,
    events: 2,
    pages: [{ name: 'a', moves: 1, missed: 0, wrong: 0 }],
    gapMs: { commands: 1, page: 1 },
    seededTwice: 0,
  };
  const [page] = sound.pages;
  expect(isSound(sound)).toBe(true);
  for (const flaw of [
    { lost: 1 },
    { doubled: 1 },
    { events: 3 },
    { seededTwice: 1 },
    { again: { given: 1, otherwise: 1 } },
    { together: { given: 1, otherwise: 1 } },
    { pages: [{ ...page, name: 'a', wrong: 0, missed: 1, moves: 1 }] },
    { pages: [{ ...page, name: 'a', missed: 0, wrong: 1, moves: 1 }] },
    { pages: [{ ...page, name: 'a', missed: 0, wrong: 0, moves: 0 }] },
  ])
    expect(isSound({ ...sound, ...flaw }), JSON.stringify(flaw)).toBe(false);
});
