import { describe, expect, it } from 'vitest';
import { skippedOf, type Orders } from './orders';
import { begun, type Round } from './round';
import { aControl, after, someOrders } from './round.rig';
import { shownOf } from './shownOf';
import { pressed, stepped, wentTo } from './stepped';

const NOON = Date.parse('2026-11-23T12:00:00+07:00');
const opened = (orders: Orders): Round => begun(orders, { now: NOON, scene: null, had: null });
const seen = (round: Round, orders: Orders): string => shownOf(round, orders).address;

describe('the remote of a wall', () => {
  it('[WL25] what it wants when the wall begins to look is taken as obeyed; each press after that is a step', () => {
    const orders = someOrders({ control: aControl({ steps: 41, version: 90 }) });
    const round = after(opened(orders), orders, 3);
    expect(seen(round, orders)).toBe('/wall/tong-quan');
    const next = { ...orders, control: aControl({ steps: 42, version: 91 }) };
    expect(seen(after(round, next, 1), next)).toBe('/wall/ngan-sach');
    const back = { ...orders, control: aControl({ steps: 41, version: 92 }) };
    expect(seen(after(after(round, next, 1), back, 1), back)).toBe('/wall/tong-quan');
    const three = { ...orders, control: aControl({ steps: 38, version: 95 }) };
    expect(seen(after(round, three, 1), three)).toBe('/wall/tong-quan');
  });
  it('[WL25] a wall that was out of touch takes up the state that stands and goes through no presses of yesterday', () => {
    const orders = someOrders({ control: aControl() });
    const round = after(opened(orders), orders, 3);
    const lost = { ...orders, isLive: false };
    const alone = after(round, lost, 31);
    const woken = { ...orders, control: aControl({ mode: 'paused', steps: 7, version: 9 }) };
    const here = seen(alone, lost);
    expect(shownOf(after(alone, woken, 1), woken)).toMatchObject({ address: here, mode: 'paused' });
    // Asleep for a week, its link never knew.
    const asleep = stepped(round, orders, round.at + 7 * 86_400_000);
    expect(shownOf(after(asleep, woken, 1), woken)).toMatchObject({ address: '/wall/tong-quan', mode: 'paused' });
  });
  it('[WL25] paused it stays, by the remote or by its own key, until either lets it go; a step moves it all the same', () => {
    const orders = someOrders({ control: aControl() });
    const round = after(opened(orders), orders, 3);
    const paused = { ...orders, control: aControl({ mode: 'paused', version: 2 }) };
    const held = after(round, paused, 600);
    expect(shownOf(held, paused)).toMatchObject({ address: '/wall/tong-quan', mode: 'paused', leftMs: null });
    expect(seen(pressed(held, paused, 1), paused)).toBe('/wall/ngan-sach');
    const resumed = { ...orders, control: aControl({ version: 3 }) };
    expect(shownOf(after(held, resumed, 1), resumed)).toMatchObject({ mode: 'turning', leftMs: 6_000 });
    const byKey = { ...round, isHeld: true };
    expect(shownOf(after(byKey, orders, 99), orders).mode).toBe('paused');
    expect(shownOf(after(byKey, resumed, 1), resumed).mode).toBe('turning');
  });
  it('[WL25] a pinned scene stays until its time, then the round goes on where it was; one that cannot be shown pins nothing', () => {
    const orders = someOrders({ control: aControl() });
    const round = after(opened(orders), orders, 4);
    const until = new Date(NOON + 64_000).toISOString();
    const at = new Date(NOON + 4_000).toISOString();
    const pinned = { ...orders, control: aControl({ mode: 'pinned', address: '/wall/nhiem-vu', until, at, version: 2 }) };
    expect(shownOf(after(round, pinned, 10), pinned)).toMatchObject({
      address: '/wall/nhiem-vu',
      mode: 'pinned',
      leftMs: 51_000,
      next: '/wall/tong-quan',
    });
    expect(shownOf(after(round, pinned, 61), pinned)).toMatchObject({ address: '/wall/tong-quan', mode: 'turning' });
    const gone = { ...orders, control: aControl({ mode: 'pinned', address: '/wall/cu-roi', version: 2 }) };
    expect(shownOf(after(round, gone, 1), gone)).toMatchObject({ address: '/wall/tong-quan', mode: 'turning' });
    expect(skippedOf(gone)).toEqual([{ address: '/wall/cu-roi', why: 'unknown' }]);
  });
  it.each([-15, 15])('[WL25] a scene pinned for ten minutes stays for ten on a wall whose clock is %s minutes off', (minutes) => {
    const orders = someOrders({ control: aControl() });
    const round = after(opened(orders), orders, 4);
    const ofGateway = NOON - minutes * 60_000;
    const at = new Date(ofGateway).toISOString();
    const until = new Date(ofGateway + 600_000).toISOString();
    const pinned = { ...orders, control: aControl({ mode: 'pinned', address: '/wall/nhiem-vu', at, until, version: 2 }) };
    expect(shownOf(after(round, pinned, 1), pinned)).toMatchObject({ mode: 'pinned', leftMs: 600_000 });
    expect(seen(after(round, pinned, 599), pinned)).toBe('/wall/nhiem-vu');
    expect(seen(after(round, pinned, 602), pinned)).toBe('/wall/tong-quan');
  });
  it('[WL25] a pin that stood before the wall looked goes by the clock', () => {
    const at = new Date(NOON - 600_000).toISOString();
    const until = new Date(NOON + 5_000).toISOString();
    const orders = someOrders({ control: aControl({ mode: 'pinned', address: '/wall/nhiem-vu', at, until }) });
    const round = after(opened(orders), orders, 3);
    expect(shownOf(round, orders)).toMatchObject({ address: '/wall/nhiem-vu', leftMs: 2_000 });
    expect(seen(after(round, orders, 3), orders)).toBe('/wall/tong-quan');
  });
  it('[WL25] a key of the wall goes to one scene by name', () => {
    const orders = someOrders();
    const key = orders.playlist.scenes[2]?.id ?? '';
    expect(seen(wentTo(opened(orders), orders, key), orders)).toBe('/wall/moi-truong');
    expect(seen(wentTo(opened(orders), orders, 'không có'), orders)).toBe('/wall/tong-quan');
  });
});
