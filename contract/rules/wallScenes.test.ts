import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneAddress } from '../walls';
import { knownScene, sceneAddressOf, scheduled, WALL_SCENES } from './wallScenes';

const zoned = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** The same question to the calendar of the runtime. */
const province = (at: number) => {
  const parts = Object.fromEntries(zoned.formatToParts(at).map(({ type, value }) => [type, value]));
  return { weekday: WEEKDAYS.indexOf(parts['weekday'] ?? '') + 1, clock: `${parts['hour']}:${parts['minute']}` };
};
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const moments = fc.integer({ min: Date.UTC(2000), max: Date.UTC(2100) });

describe('the scenes of a wall', () => {
  it('[WL20] an address is that of a scene this program has, or of none; parameters it does not take are left out', () => {
    expect(knownScene('/wall/moi-truong?tram=TM-03&la=gi')).toEqual({ id: 'moi-truong', params: { tram: 'TM-03' } });
    expect(knownScene('/wall/moi-truong?tram=a b')).toEqual({ id: 'moi-truong', params: {} });
    for (const address of ['/wall/cu-roi', '/wall', '/wall/', '/tong-quan', '/wall/tong-quan#x', 'https://a/wall/tong-quan', ''])
      expect(knownScene(address)).toBeNull();
    for (const { id } of WALL_SCENES) expect(knownScene(`/wall/${id}`)?.id).toBe(id);
  });
  it('[WL20] the address of a known scene is one that the contract takes, and comes back as the same scene', () => {
    const station = fc.stringMatching(/^[\p{L}\p{N}._-]{1,60}$/u);
    fc.assert(
      fc.property(station, (tram) => {
        const scene = { id: 'moi-truong', params: { tram } } as const;
        const address = sceneAddressOf(scene);
        expect(knownScene(address)).toEqual(scene);
        if (address.length <= 600) expect(sceneAddress.safeParse(address).success).toBe(true);
      }),
    );
  });
});

describe('the hours of a scene', () => {
  it('[WL21] no schedule is always; within a day the hours are from … until just before …, on its days, in the time of the province', () => {
    expect(scheduled(null, 0)).toBe(true);
    fc.assert(
      fc.property(days, clocks, clocks, moments, (of, from, to, at) => {
        fc.pre(from < to);
        const { weekday, clock } = province(at);
        expect(scheduled({ days: of, from, to }, at)).toBe(of.includes(weekday) && clock >= from && clock < to);
      }),
    );
  });
  it('[WL21] hours through midnight belong to the day they began on', () => {
    const friday = { days: [5], from: '22:00', to: '06:00' };
    // 20/11/2026 is a Friday.
    expect(scheduled(friday, Date.parse('2026-11-20T22:00:00+07:00'))).toBe(true);
    expect(scheduled(friday, Date.parse('2026-11-21T05:59:59+07:00'))).toBe(true);
    expect(scheduled(friday, Date.parse('2026-11-21T06:00:00+07:00'))).toBe(false);
    expect(scheduled(friday, Date.parse('2026-11-20T05:00:00+07:00'))).toBe(false);
    expect(scheduled(friday, Date.parse('2026-11-21T22:00:00+07:00'))).toBe(false);
  });
  it('[WL21] a schedule and the one that begins where it ends, on every day, share the week between them without gap or overlap', () => {
    fc.assert(
      fc.property(clocks, clocks, moments, (from, to, at) => {
        fc.pre(from !== to);
        const all = [1, 2, 3, 4, 5, 6, 7];
        expect(scheduled({ days: all, from, to }, at)).toBe(!scheduled({ days: all, from: to, to: from }, at));
      }),
    );
  });
  it('[WL21] the same hour at both ends is a whole day from then on', () => {
    fc.assert(
      fc.property(clocks, moments, (hour, at) => {
        expect(scheduled({ days: [1, 2, 3, 4, 5, 6, 7], from: hour, to: hour }, at)).toBe(true);
      }),
    );
  });
});
