import { alarmsPassed, FRESH_PIN_MS, turnEnded } from './alarmTurns';
import { entriesOf, GUEST_MS, type Entry, type Orders } from './orders';
import { isSound, pinOf } from './pin';
import { toPlace, type Round } from './round';

/** What passes between two looks beyond this was not seen by anybody: a machine that slept, a clock that leapt, a page that froze. */
const MOST_SEEN_MS = 5_000;
/** Presses of the remote that came while the wall was out of touch for longer than this are taken as obeyed. */
const ABSENT_MS = 30_000;
/** In touch for so long, it has heard what it missed. */
const CAUGHT_UP_MS = 2_000;

const modulo = (value: number, of: number): number => ((value % of) + of) % of;

/** Where a place is in the round: the same scene, or one that shows the same; −1 where it is in it no more. */
const indexIn = (entries: readonly Entry[], { key, address }: Round['place']): number => {
  const same = entries.findIndex((each) => each.key === key);
  return same >= 0 || key === null ? same : entries.findIndex((each) => each.address === address);
};

/** So many scenes further (or back, below 0) in the round, from wherever the wall stands. */
const moved = (round: Round, orders: Orders, steps: number): Round => {
  if (steps === 0) return round;
  const { entries } = entriesOf(orders, round.at);
  const here = indexIn(entries, round.place);
  // From a scene that is not in the round, the next is the one that has its place now.
  const after = entries.findIndex(({ index }) => index >= round.place.index);
  const from = here >= 0 ? here : (after >= 0 ? after : entries.length) - (steps > 0 ? 1 : 0);
  const entry = entries[modulo(from + steps, entries.length)] ?? entries[0];
  return { ...round, place: toPlace(entry), elapsedMs: 0 };
};

/** A step by whoever stands at the wall or holds its remote: who presses has seen the alarm that is on, and it gives way, [WL25]. */
export const pressed = (round: Round, orders: Orders, steps: number): Round =>
  round.alarm ? turnEnded(round) : moved(round, orders, steps);

/** To one scene of the round. */
export const wentTo = (round: Round, orders: Orders, key: string): Round => {
  const entry = entriesOf(orders, round.at).entries.find((each) => each.key === key);
  return entry ? { ...turnEnded(round), place: toPlace(entry), elapsedMs: 0 } : round;
};

const touched = ({ away }: Round, { isLive }: Orders, passed: number): Round['away'] => {
  if (!isLive) return { quietMs: away.quietMs + passed, heardMs: 0 };
  // A machine that slept was out of touch, whatever its link still says.
  if (passed > ABSENT_MS) return { quietMs: away.quietMs + passed, heardMs: 0 };
  const heardMs = away.heardMs + passed;
  return heardMs >= CAUGHT_UP_MS ? { quietMs: 0, heardMs } : { quietMs: away.quietMs, heardMs };
};

/** Does what the remote wants now; what it wanted while the wall was away is a state to be in, not a row of presses to go through. */
const obeyed = (round: Round, orders: Orders, passed: number): Round => {
  const { control } = orders;
  if (control === null) return round.control === null ? round : { ...round, control: null };
  const { version, steps } = control;
  if (round.control === null) return { ...round, control: { version, steps, newMs: Number.POSITIVE_INFINITY } };
  if (round.control.version === version) return { ...round, control: { ...round.control, newMs: round.control.newMs + passed } };
  const isAbsent = round.away.quietMs > ABSENT_MS;
  const fresh: Round = {
    ...round,
    isHeld: false,
    control: { version, steps, newMs: isAbsent ? Number.POSITIVE_INFINITY : 0 },
  };
  if (isAbsent) return fresh;
  const difference = steps - round.control.steps;
  return difference === 0 ? turnEnded(fresh) : pressed(fresh, orders, difference);
};

/** The scene of the round after `seen` more ms: on to the next when its time is over or it left the round; a scene is never passed over unseen. */
const turned = (round: Round, orders: Orders, seen: number): Round => {
  const { entries } = entriesOf(orders, round.at);
  const here = indexIn(entries, round.place);
  const entry = entries[here];
  const { place } = round;
  const isGuest = place.key === null;
  const stops = round.alarm !== null || round.isHeld || orders.control?.mode === 'paused' || pinOf(orders, round) !== null;
  const elapsedMs = stops ? round.elapsedMs : round.elapsedMs + seen;
  if (!entry && !(isGuest && isSound(place.address, orders))) return moved(round, orders, 1);
  if (elapsedMs >= (entry?.dwellMs ?? orders.beatMs ?? GUEST_MS)) return moved(round, orders, 1);
  return { ...round, place: entry ? toPlace(entry) : place, elapsedMs };
};

/** The round at a moment (ms), which may be before the last one: then no time has passed. */
export const stepped = (before: Round, orders: Orders, now: number): Round => {
  const passed = Math.max(0, now - before.at);
  const seen = Math.min(passed, MOST_SEEN_MS);
  const awake = { ...before, at: now, away: touched(before, orders, passed) };
  const told = obeyed(awake, orders, passed);
  const isFreshPin = pinOf(orders, told) !== null && (told.control?.newMs ?? 0) < FRESH_PIN_MS;
  return turned(alarmsPassed(told, orders, seen, isFreshPin), orders, seen);
};
