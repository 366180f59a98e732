import fc from 'fast-check';
import { WALL_SCENES } from '../../../../contract/rules/wallScenes';
import type { PlaylistScene } from '../../../../contract/walls';
import type { AlarmCall, Orders } from './orders';
import type { Round } from './round';
import { stepped } from './stepped';

let made = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;

/** One scene of a playlist, ten seconds long. */
export const aScene = (address: string, rest: Partial<PlaylistScene> = {}): PlaylistScene => ({
  id: newId(),
  address,
  dwellSeconds: 10,
  schedule: null,
  isPaused: false,
  ...rest,
});

export const someOrders = (rest: Partial<Orders> = {}): Orders => ({
  playlist: {
    scenes: ['/wall/tong-quan', '/wall/ngan-sach', '/wall/moi-truong'].map((address) => aScene(address)),
    preemption: { priorities: ['critical'], maxSeconds: 60 },
  },
  control: null,
  beatMs: null,
  alarms: [],
  failed: new Set(),
  isLive: true,
  ...rest,
});

export const aCall = (id: string, rest: Partial<AlarmCall> = {}): AlarmCall => ({
  id,
  priority: 'critical',
  raisedAt: 0,
  isWaiting: true,
  address: '/wall/moi-truong?tram=TM-03',
  ...rest,
});

export const aControl = (rest: Partial<NonNullable<Orders['control']>> = {}): NonNullable<Orders['control']> => ({
  mode: 'turning',
  address: null,
  until: null,
  steps: 0,
  version: 1,
  at: '2026-11-23T05:00:00.000Z',
  ...rest,
});

const ids = WALL_SCENES.map(({ id }) => id);
const address = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ids.map((id) => `/wall/${id}`)) },
  fc.constantFrom('/wall/cu-roi', '/wall/moi-truong?tram=A', '/wall/moi-truong?tram=B'),
);
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const scene: fc.Arbitrary<PlaylistScene> = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map((n) => `00000000-0000-4000-8000-00000000000${n.toString(16)}`),
  address,
  dwellSeconds: fc.integer({ min: 5, max: 120 }),
  schedule: fc.option(fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), from: clock, to: clock })),
  isPaused: fc.boolean(),
});
const call: fc.Arbitrary<AlarmCall> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  priority: fc.constantFrom('critical', 'high', 'low'),
  raisedAt: fc.integer({ min: 0, max: 5 }),
  isWaiting: fc.boolean(),
  address,
});

/** Orders of every kind, sound and unsound. */
export const anyOrders: fc.Arbitrary<Orders> = fc.record({
  playlist: fc.record({
    scenes: fc.uniqueArray(scene, { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
    preemption: fc.record({
      priorities: fc.constantFrom([], ['critical' as const], ['critical' as const, 'high' as const]),
      maxSeconds: fc.integer({ min: 15, max: 300 }),
    }),
  }),
  control: fc.option(
    fc.record({
      mode: fc.constantFrom('turning', 'paused', 'pinned'),
      address: fc.option(address),
      until: fc.option(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }).map((ms) => new Date(ms).toISOString())),
      steps: fc.integer({ min: -9, max: 9 }),
      version: fc.integer({ min: 1, max: 4 }),
      at: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }).map((ms) => new Date(ms).toISOString()),
    }),
  ),
  beatMs: fc.option(fc.constantFrom(1_000, 30_000, 900_000)),
  alarms: fc.option(fc.uniqueArray(call, { maxLength: 5, selector: ({ id }) => id })),
  failed: fc.uniqueArray(fc.constantFrom(...ids)).map((each) => new Set(each)),
  isLive: fc.boolean(),
});

/** Second by second, as a wall lives. */
export const after = (round: Round, orders: Orders, seconds: number): Round => {
  let next = round;
  for (let second = 0; second < seconds; second += 1) next = stepped(next, orders, next.at + 1_000);
  return next;
};
