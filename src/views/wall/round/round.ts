import { sceneAddressOf, type KnownScene } from '../../../../contract/rules/wallScenes';
import { entriesOf, type Entry, type Orders } from './orders';

/** Where in the round a wall stands. `key` null: at a scene that its address named and its playlist has not, before that of `index`. */
export interface Place {
  key: string | null;
  address: string;
  index: number;
}

/** What a wall remembers from one second to the next; what shows follows from it and its orders (`shownOf`). */
export interface Round {
  /** The clock when it last looked, in ms. */
  at: number;
  place: Place;
  /** For how long the scene of `place` has been seen. */
  elapsedMs: number;
  /** Held by a key of the wall itself. */
  isHeld: boolean;
  /** The control that it last saw; `newMs`: for how long, infinite where it stood before the wall looked. */
  control: { version: number; steps: number; newMs: number } | null;
  /** For how long it was out of touch, and since then in touch. */
  away: { quietMs: number; heardMs: number };
  /** The alarm whose turn it is, and for how long it has been seen. */
  alarm: { id: string; elapsedMs: number } | null;
  /** Open alarms that have had their turn, or stood before the wall looked; null until they are known. */
  had: ReadonlySet<string> | null;
}

export const toPlace = ({ key, address, index }: Entry): Place => ({ key, address, index });

interface Beginning {
  now: number;
  /** The scene that the address of the wall names. */
  scene: KnownScene | null;
  /** Alarms that had their turn before the page was loaded anew a moment ago. */
  had: ReadonlySet<string> | null;
}

/** A wall that is opened: at the scene of its address where it names one, else at the first of its round. */
export const begun = (orders: Orders, { now, scene, had }: Beginning): Round => {
  const { entries } = entriesOf(orders, now);
  const address = scene && sceneAddressOf(scene);
  const idOf = (each: Entry): string => each.address.replace(/\?.*$/, '');
  const entry = entries.find((each) => each.address === address);
  const near = scene && entries.find((each) => idOf(each) === `/wall/${scene.id}`);
  const isGuest = scene !== null && address !== null && !orders.failed.has(scene.id);
  const place = entry ? toPlace(entry) : isGuest ? { key: null, address, index: near ? near.index + 1 : 0 } : toPlace(entries[0]);
  return {
    at: now,
    place,
    elapsedMs: 0,
    isHeld: false,
    control: null,
    away: { quietMs: Number.POSITIVE_INFINITY, heardMs: 0 },
    alarm: null,
    had,
  };
};
