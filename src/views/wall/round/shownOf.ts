import { FIRST_SCENE, knownScene, type KnownScene } from '../../../../contract/rules/wallScenes';
import type { WallPresence } from '../../../../contract/relay';
import { callsOf, turnMs } from './alarmTurns';
import { entriesOf, GUEST_MS, type Orders, type Standstill } from './orders';
import { isSound, pinLeftMs, pinOf } from './pin';
import type { Round } from './round';
import { stepped } from './stepped';

/** What a wall shows, and for how long. */
export interface Shown {
  mode: WallPresence['mode'];
  address: string;
  scene: KnownScene;
  /** In ms; null where it stays until somebody says otherwise. */
  leftMs: number | null;
  /** What `leftMs` began from. */
  spanMs: number | null;
  /** What comes after it; null where nothing does. */
  next: string | null;
  /** Why the round does not turn though nobody stopped it. */
  why: Standstill | null;
  alarm: string | null;
  /** How many other alarms wait for their turn. */
  waiting: number;
}

const NOTHING = { leftMs: null, spanMs: null, next: null, why: null, alarm: null, waiting: 0 } as const;
const FIRST: KnownScene = { id: FIRST_SCENE, params: {} };

/** What would be on when `ms` more have been seen. */
const afterwards = (round: Round, orders: Orders, ms: number): string => {
  // Schedules are asked at the moment when the scene will have had its time.
  const end: Round = { ...round, at: round.at + ms, alarm: null, elapsedMs: Number.MAX_SAFE_INTEGER };
  return stepped(end, { ...orders, alarms: null }, round.at + ms).place.address;
};

/** Exactly one scene, whatever the wall was told, [WL23]. */
export const shownOf = (round: Round, orders: Orders): Shown => {
  const { entries, why } = entriesOf(orders, round.at);
  const entry = entries.find(({ key }) => key === round.place.key);
  const dwellMs = entry?.dwellMs ?? orders.beatMs ?? GUEST_MS;
  const left = Math.max(0, dwellMs - round.elapsedMs);
  const pin = pinOf(orders, round);
  const waiting = callsOf(orders, round.had);
  const call = round.alarm && orders.alarms?.find(({ id }) => id === round.alarm?.id);
  const under = pin ?? round.place.address;
  const show = (address: string, rest: Partial<Shown> & Pick<Shown, 'mode'>): Shown => ({
    address,
    scene: knownScene(address) ?? FIRST,
    ...NOTHING,
    ...rest,
  });
  if (round.alarm && call) {
    const spanMs = turnMs(orders, waiting.length);
    const other = waiting.find(({ id }) => id !== call.id);
    return show(isSound(call.address, orders) ? call.address : under, {
      mode: 'alarm',
      leftMs: Math.max(0, spanMs - round.alarm.elapsedMs),
      spanMs,
      next: other && isSound(other.address, orders) ? other.address : under,
      alarm: call.id,
      waiting: waiting.length - 1,
    });
  }
  if (pin !== null) {
    const pinned = orders.control === null ? Number.POSITIVE_INFINITY : pinLeftMs(orders.control, round);
    const isTimed = Number.isFinite(pinned);
    return show(pin, { mode: 'pinned', leftMs: isTimed ? Math.max(0, pinned) : null, next: isTimed ? round.place.address : null });
  }
  const next = why === null ? afterwards(round, orders, left) : null;
  if (round.isHeld || orders.control?.mode === 'paused') return show(round.place.address, { mode: 'paused', next, why });
  if (why !== null) return show(round.place.address, { mode: 'turning', why });
  return show(round.place.address, { mode: 'turning', leftMs: left, spanMs: dwellMs, next });
};
