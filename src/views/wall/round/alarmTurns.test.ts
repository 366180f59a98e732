import { describe, expect, it } from 'vitest';
import type { Orders } from './orders';
import { begun, type Round } from './round';
import { aCall, aControl, after, someOrders } from './round.rig';
import { shownOf } from './shownOf';
import { pressed } from './stepped';

/** A wall four seconds into its first scene, with nothing wrong in the province. */
const calm = (orders: Orders): Round => after(begun(orders, { now: 1_000_000, scene: null, had: null }), orders, 4);
const PLACE = '/wall/moi-truong?tram=TM-03';

describe('an alarm that breaks into the round', () => {
  it('[WL24] brings its scene to the place, and when its time is over the round goes on where it was', () => {
    const orders = someOrders();
    const raised = { ...orders, alarms: [aCall('a')] };
    const on = after(calm(orders), raised, 1);
    expect(shownOf(on, raised)).toMatchObject({ mode: 'alarm', alarm: 'a', address: PLACE, leftMs: 60_000, next: '/wall/tong-quan' });
    const over = after(on, raised, 60);
    expect(shownOf(over, raised)).toMatchObject({ mode: 'turning', address: '/wall/tong-quan', leftMs: 5_000 });
    // It had its turn; still unacknowledged, it breaks in no more.
    expect(shownOf(after(over, raised, 600), raised).mode).toBe('turning');
  });
  it('[WL24] gives way at once when it is acknowledged, held back or ended', () => {
    const orders = someOrders();
    const raised = { ...orders, alarms: [aCall('a')] };
    const on = after(calm(orders), raised, 5);
    for (const alarms of [[aCall('a', { isWaiting: false })], []]) {
      const done = { ...orders, alarms };
      expect(shownOf(after(on, done, 1), done)).toMatchObject({ mode: 'turning', address: '/wall/tong-quan' });
    }
  });
  it('[WL24] several have their turns in the order in which they were raised, and share the time', () => {
    const orders = someOrders();
    const second = aCall('b', { raisedAt: 5, address: '/wall/giai-ngan' });
    const raised = { ...orders, alarms: [second, aCall('a', { raisedAt: 3 })] };
    const on = after(calm(orders), raised, 1);
    expect(shownOf(on, raised)).toMatchObject({ alarm: 'a', leftMs: 30_000, next: '/wall/giai-ngan' });
    const next = after(on, raised, 30);
    expect(shownOf(next, raised)).toMatchObject({ alarm: 'b', address: '/wall/giai-ngan', leftMs: 60_000, next: '/wall/tong-quan' });
    expect(shownOf(after(next, raised, 60), raised).mode).toBe('turning');
  });
  it('[WL24] in a flood each turn is shorter, and none too short to be read', () => {
    const orders = someOrders();
    const raised = { ...orders, alarms: Array.from({ length: 40 }, (_, at) => aCall(`a${at}`)) };
    expect(shownOf(after(calm(orders), raised, 1), raised).leftMs).toBe(15_000);
  });
  it('[WL24] those that stood when the wall began to look are not new, and neither are those of another priority', () => {
    const orders = someOrders({ alarms: [aCall('a')] });
    expect(shownOf(calm(orders), orders).mode).toBe('turning');
    const minor = { ...orders, alarms: [aCall('a'), aCall('b', { priority: 'high' })] };
    expect(shownOf(after(calm(orders), minor, 1), minor).mode).toBe('turning');
    // Not known yet is not none: what comes first is what stood.
    const unknown = someOrders({ alarms: null });
    expect(shownOf(after(calm(unknown), orders, 9), orders).mode).toBe('turning');
  });
  it('[WL24] a page that was loaded anew a moment ago knows which had their turn', () => {
    const orders = someOrders({ alarms: [aCall('a'), aCall('b')] });
    const round = begun(orders, { now: 0, scene: null, had: new Set(['a']) });
    expect(shownOf(after(round, orders, 1), orders).alarm).toBe('b');
  });
  it('[WL24] breaks into a paused round and a pinned scene, which then stay; a scene that a person pinned within the minute it leaves alone', () => {
    const orders = someOrders({ control: aControl() });
    const paused = { ...orders, control: aControl({ mode: 'paused', version: 2 }), alarms: [aCall('a')] };
    const on = after(calm(orders), paused, 1);
    expect(shownOf(on, paused).mode).toBe('alarm');
    expect(shownOf(after(on, paused, 60), paused)).toMatchObject({ mode: 'paused', address: '/wall/tong-quan' });
    const pin = { ...orders, control: aControl({ mode: 'pinned', address: '/wall/nhiem-vu', version: 2 }) };
    const pinned = after(calm(orders), pin, 10);
    const raised = { ...pin, alarms: [aCall('a')] };
    expect(shownOf(after(pinned, raised, 45), raised)).toMatchObject({ mode: 'pinned', address: '/wall/nhiem-vu' });
    expect(shownOf(after(pinned, raised, 52), raised)).toMatchObject({ mode: 'alarm', next: '/wall/nhiem-vu' });
  });
  it('[WL24] whoever presses has seen it: a step, a pause or a pin ends its turn', () => {
    const orders = someOrders({ control: aControl() });
    const raised = { ...orders, alarms: [aCall('a')] };
    const on = after(calm(orders), raised, 3);
    expect(shownOf(pressed(on, raised, 1), raised)).toMatchObject({ mode: 'turning', address: '/wall/tong-quan' });
    const controls: Parameters<typeof aControl>[0][] = [{ steps: 1 }, { mode: 'paused' }, { mode: 'pinned', address: '/wall/nhiem-vu' }];
    for (const control of controls) {
      const told = { ...raised, control: aControl({ version: 2, ...control }) };
      const next = after(on, told, 1);
      expect(shownOf(next, told).mode).not.toBe('alarm');
      expect(shownOf(after(next, told, 90), told).mode).not.toBe('alarm');
    }
  });
  it('[WL24] where its scene cannot be drawn the round stays on, and the alarm is told all the same', () => {
    const orders = someOrders({ failed: new Set(['moi-truong']) });
    const raised = { ...orders, alarms: [aCall('a')] };
    expect(shownOf(after(calm(orders), raised, 1), raised)).toMatchObject({ mode: 'alarm', alarm: 'a', address: '/wall/tong-quan' });
  });
  it('[WL24] remembers no more alarms than are open', () => {
    const orders = someOrders();
    let round = calm(orders);
    for (let at = 0; at < 50; at += 1) {
      const raised = { ...orders, alarms: [aCall(`a${at}`)] };
      round = after(round, raised, 2);
    }
    expect(after(round, orders, 1).had?.size).toBeLessThanOrEqual(1);
  });
});
