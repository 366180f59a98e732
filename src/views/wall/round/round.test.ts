import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownScene } from '../../../../contract/rules/wallScenes';
import { entriesOf, skippedOf, type Orders } from './orders';
import { begun, type Round } from './round';
import { after, anyOrders, aScene, someOrders } from './round.rig';
import { shownOf } from './shownOf';
import { pressed, stepped } from './stepped';

const NOON = Date.parse('2026-11-23T12:00:00+07:00');
const opened = (orders: Orders, address = '/wall', now = NOON) => begun(orders, { now, scene: knownScene(address), had: null });
const seen = (round: Round, orders: Orders) => shownOf(round, orders).address;

describe('the round of a wall', () => {
  it('[WL22] each scene stays its own time, the next follows, and after the last comes the first', () => {
    const orders = someOrders();
    let round = opened(orders);
    const told: string[] = [];
    for (let second = 0; second < 31; second += 1) {
      told.push(seen(round, orders));
      round = after(round, orders, 1);
    }
    expect(told).toEqual([
      ...Array.from({ length: 10 }, () => '/wall/tong-quan'),
      ...Array.from({ length: 10 }, () => '/wall/ngan-sach'),
      ...Array.from({ length: 10 }, () => '/wall/moi-truong'),
      '/wall/tong-quan',
    ]);
  });
  it('[WL22] it says how long a scene still stays and which one follows, by the hours that hold then', () => {
    const orders = someOrders();
    // In eight seconds it is 12:00:08; the second scene rests from 12:00.
    const late = aScene('/wall/ngan-sach', { schedule: { days: [1], from: '08:00', to: '12:00' } });
    const resting = someOrders({ playlist: { ...orders.playlist, scenes: [aScene('/wall/tong-quan'), late, aScene('/wall/nhiem-vu')] } });
    const round = opened(resting, '/wall', NOON - 2_000);
    expect(shownOf(round, resting)).toMatchObject({ leftMs: 10_000, spanMs: 10_000, next: '/wall/nhiem-vu' });
    const early = opened(resting, '/wall', NOON - 20_000);
    expect(shownOf(early, resting).next).toBe('/wall/ngan-sach');
    expect(seen(after(early, resting, 10), resting)).toBe('/wall/ngan-sach');
    expect(seen(after(early, resting, 20), resting)).toBe('/wall/nhiem-vu');
  });
  it('[WL22] the address may say how long every scene stays, and begin the round at any scene', () => {
    const orders = someOrders({ beatMs: 3_000 });
    const round = opened(orders, '/wall/ngan-sach');
    expect(seen(round, orders)).toBe('/wall/ngan-sach');
    expect(seen(after(round, orders, 3), orders)).toBe('/wall/moi-truong');
  });
  it('[WL22] a scene of the address that the playlist has not is shown once, then the round goes on from there', () => {
    const orders = someOrders();
    const round = opened(orders, '/wall/moi-truong?tram=TM-03');
    expect(seen(round, orders)).toBe('/wall/moi-truong?tram=TM-03');
    expect(seen(after(round, orders, 30), orders)).toBe('/wall/tong-quan');
    const other = opened(orders, '/wall/nhiem-vu');
    expect(seen(after(other, orders, 29), orders)).toBe('/wall/nhiem-vu');
    expect(seen(after(other, orders, 30), orders)).toBe('/wall/tong-quan');
    expect(seen(opened(orders, '/wall/khong-co'), orders)).toBe('/wall/tong-quan');
  });
  it('[WL23] a scene that is unknown or could not be drawn is left out and reported; a paused one is left out and is no fault', () => {
    const scenes = [
      aScene('/wall/cu-roi'),
      aScene('/wall/tong-quan'),
      aScene('/wall/ngan-sach'),
      aScene('/wall/nhiem-vu', { isPaused: true }),
    ];
    const orders = someOrders({ playlist: { ...someOrders().playlist, scenes }, failed: new Set(['ngan-sach']) });
    const round = opened(orders);
    for (let second = 0; second < 40; second += 1) expect(seen(after(round, orders, second), orders)).toBe('/wall/tong-quan');
    expect(skippedOf(orders)).toEqual([
      { address: '/wall/cu-roi', why: 'unknown' },
      { address: '/wall/ngan-sach', why: 'failed' },
    ]);
  });
  it('[WL23] where no scene is in its hours the first known one stands and says why', () => {
    const scenes = [aScene('/wall/cu-roi'), aScene('/wall/ngan-sach', { isPaused: true })];
    const orders = someOrders({ playlist: { ...someOrders().playlist, scenes } });
    expect(shownOf(opened(orders), orders)).toMatchObject({ address: '/wall/ngan-sach', why: 'resting', leftMs: null, next: null });
    const failed = { ...orders, failed: new Set(['ngan-sach'] as const) };
    expect(shownOf(opened(failed), failed)).toMatchObject({ address: '/wall/ngan-sach', why: 'failed' });
    const gone = someOrders({ playlist: { ...orders.playlist, scenes: [aScene('/wall/cu-roi')] } });
    expect(shownOf(opened(gone), gone)).toMatchObject({ address: '/wall/tong-quan', why: 'unknown' });
  });
  it('[WL23] a playlist that is changed while it turns keeps the scene that is on, wherever it now stands, with the time it has had', () => {
    const orders = someOrders();
    const round = after(opened(orders, '/wall/ngan-sach'), orders, 4);
    const [one, two, three] = orders.playlist.scenes;
    const turned = { ...orders, playlist: { ...orders.playlist, scenes: [three, two, one].filter((each) => each !== undefined) } };
    expect(shownOf(after(round, turned, 1), turned)).toMatchObject({ address: '/wall/ngan-sach', leftMs: 5_000 });
    // Another list with the same scene in it, such as the one from the gateway after the one that was kept.
    const same = someOrders({ playlist: { ...orders.playlist, scenes: [aScene('/wall/nhiem-vu'), aScene('/wall/ngan-sach')] } });
    expect(shownOf(after(round, same, 1), same)).toMatchObject({ address: '/wall/ngan-sach', leftMs: 5_000 });
    const without = { ...orders, playlist: { ...orders.playlist, scenes: orders.playlist.scenes.filter((each) => each !== two) } };
    expect(seen(after(round, without, 1), without)).toBe('/wall/moi-truong');
  });
  it('[WL27] a clock that leaps, either way, or a machine that sleeps for a week costs no scene its time and skips none', () => {
    const orders = someOrders();
    const round = after(opened(orders), orders, 2);
    for (const leap of [-86_400_000, -1, 3_600_000, 7 * 86_400_000]) {
      const woken = stepped(round, orders, round.at + leap);
      expect(seen(woken, orders)).toBe('/wall/tong-quan');
      expect(seen(after(woken, orders, 8), orders)).toBe('/wall/ngan-sach');
    }
  });
  it('[WL27] whatever it is told and however its clock goes: one known scene, honest times, and no scene beyond its time', () => {
    const leap = fc.oneof({ weight: 6, arbitrary: fc.constant(1_000) }, fc.integer({ min: -1e9, max: 1e9 }));
    const move = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('time' as const), ms: leap }) },
      fc.record({ kind: fc.constant('orders' as const), orders: anyOrders }),
      fc.record({ kind: fc.constant('press' as const), steps: fc.constantFrom(-1, 1) }),
      fc.record({ kind: fc.constant('hold' as const) }),
    );
    fc.assert(
      fc.property(
        anyOrders,
        fc.constantFrom('/wall', '/wall/moi-truong?tram=Z', '/wall/x'),
        fc.array(move, { maxLength: 40 }),
        (first, address, moves) => {
          let orders = first;
          let round = opened(orders, address);
          for (const each of moves) {
            if (each.kind === 'orders') orders = each.orders;
            else if (each.kind === 'press') round = pressed(round, orders, each.steps);
            else if (each.kind === 'hold') round = { ...round, isHeld: !round.isHeld };
            else round = stepped(round, orders, round.at + each.ms);
            const shown = shownOf(round, orders);
            expect(knownScene(shown.address)).toEqual(shown.scene);
            for (const time of [shown.leftMs, shown.spanMs]) expect(time === null || (Number.isFinite(time) && time >= 0)).toBe(true);
            if (shown.spanMs !== null) expect(shown.leftMs).toBeLessThanOrEqual(shown.spanMs);
            if (shown.next !== null) expect(knownScene(shown.next)).not.toBeNull();
            expect(shown.mode === 'alarm').toBe(shown.alarm !== null);
          }
          // Left alone, a round that turns leaves its scene within its time.
          const { entries, why } = entriesOf(orders, round.at);
          const quiet = {
            ...orders,
            alarms: [],
            control: null,
            playlist: { ...orders.playlist, scenes: orders.playlist.scenes.map((each) => ({ ...each, schedule: null })) },
          };
          if (why !== null || entries.length < 2 || new Set(entriesOf(quiet, round.at).entries.map(({ address: each }) => each)).size < 2)
            return;
          const start = stepped({ ...round, isHeld: false }, quiet, round.at);
          const dwell = (shownOf(start, quiet).spanMs ?? 0) / 1_000;
          let next = start;
          for (let second = 0; second <= dwell && next.place.key === start.place.key; second += 1) next = after(next, quiet, 1);
          expect(next.place.key).not.toBe(start.place.key);
        },
      ),
      { numRuns: 300 },
    );
  });
});
