import { afterEach, describe, expect, it, vi } from 'vitest';
import { ROOT, startStandIn, virtualTime, type StandIn } from '../../sources/nationalPortal/portal.rig';
import type { PortalConfig } from '../../sources/nationalPortal/readPortalConfig';
import { openSpareEmbedded } from '../../store/spareEmbedded.rig';
import type { Store } from '../../store/store';
import { seedSources } from '../seedSources';
import { keepPortalRead } from './keepPortalRead';
import { isPortalDue, notePortalDay } from './portalDay';
import { clearPortalLease, takePortalLease } from './portalLease';
import { readPortal } from './readPortal';

const DAY = '2026-11-22';
/** 4.59 in Việt Nam. */
const EARLY = Date.parse('2026-11-21T21:59:00Z');
const HOUR = 3_600_000;
let [store, portal]: [Store | null, StandIn | null] = [null, null];
afterEach(async () => {
  await portal?.close();
  await store?.close();
  [store, portal] = [null, null];
});

const open = async (at: number) => {
  const clock = { at };
  const [opened, standIn] = [await openSpareEmbedded(() => new Date(clock.at)), await startStandIn(() => true)];
  [store, portal] = [opened, standIn];
  await seedSources(opened, 'data', { switchedOn: ['national-portal'] });
  const config: PortalConfig = { origin: standIn.origin, credential: null, hour: 5, maxRequests: 300, maxMs: 1_800_000 };
  const units = { root: 'r', known: new Map() };
  const keep = () =>
    keepPortalRead({
      store: opened,
      clock: () => new Date(clock.at),
      config,
      units,
      isAlone: true,
      log: { info: () => undefined },
      everyMs: 5,
    });
  return { clock, store: opened, portal: standIn, keep };
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the daily reading of the national portal', { timeout: 60_000 }, () => {
  it('[DV7] begins at its hour, not before, and ends with the gateway in the middle of an answer', async () => {
    const { clock, portal: asked, keep } = await open(EARLY);
    const kept = keep();
    await pause(60);
    expect(asked.requests).toEqual([]);
    clock.at += 2 * 60_000;
    await vi.waitFor(() => expect(asked.requests).toHaveLength(1), { timeout: 30_000 });
    await kept.stop();
    expect(asked.requests).toHaveLength(1);
  });

  it('[DV7] is done once a day, and rests longer after each reading that broke off', async () => {
    const { store: own, clock } = await open(EARLY + HOUR);
    const due = () => isPortalDue(own, DAY, clock.at);
    expect(await due()).toBe(true);
    for (const hours of [0.5, 1, 2, 4, 4]) {
      await notePortalDay(own, DAY, clock.at, false);
      expect(await due()).toBe(false);
      clock.at += hours * HOUR - 1;
      expect(await due()).toBe(false);
      clock.at += 1;
      expect(await due()).toBe(true);
    }
    await notePortalDay(own, DAY, clock.at, false);
    clock.at += 24 * HOUR;
    expect(await due()).toBe(false);
    expect(await isPortalDue(own, '2026-11-23', clock.at)).toBe(true);
    await notePortalDay(own, '2026-11-23', clock.at, true);
    clock.at += HOUR;
    expect(await isPortalDue(own, '2026-11-23', clock.at)).toBe(false);
  });

  it('[DV7] rests as well where what came could not be recorded, and never opens a finished day again', async () => {
    const { store: own, clock, portal: asked } = await open(EARLY + HOUR);
    asked.trouble(() => false);
    const time = virtualTime(new Date(clock.at).toISOString());
    const full: Store = { ...own, write: () => Promise.reject(new Error('đĩa đầy')) };
    const config: PortalConfig = { origin: asked.origin, credential: null, hour: 5, maxRequests: 2, maxMs: 1_800_000 };
    const read = (signal: AbortSignal) => readPortal({ store: full, config, units: { root: ROOT, known: new Map() }, time, signal });
    await expect(read(new AbortController().signal)).rejects.toThrow('đĩa đầy');
    expect(await isPortalDue(own, DAY, time.now())).toBe(false);
    expect(await isPortalDue(own, DAY, time.now() + HOUR)).toBe(true);
    await notePortalDay(own, DAY, time.now(), true);
    await expect(read(new AbortController().signal)).rejects.toThrow('đĩa đầy');
    expect(await isPortalDue(own, DAY, time.now() + HOUR)).toBe(false);
  });

  it('[DV7] is taken over from a gateway that is gone, never from one that is there', async () => {
    const { store: own, clock } = await open(EARLY);
    const now = () => clock.at;
    const first = await takePortalLease(own, now);
    expect(first).not.toBeNull();
    clock.at += 4 * 60_000;
    await first?.renew();
    clock.at += 4 * 60_000;
    expect(await takePortalLease(own, now)).toBeNull();
    clock.at += 2 * 60_000;
    const second = await takePortalLease(own, now);
    expect(second).not.toBeNull();
    await expect(first?.renew()).rejects.toThrow(/another gateway/);
    await first?.release();
    await second?.renew();
    await clearPortalLease(own);
    expect(await takePortalLease(own, now)).not.toBeNull();
  });
});
