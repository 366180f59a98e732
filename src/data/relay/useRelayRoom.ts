import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RelayBody, Told } from '../../../contract/relay';
import { relay } from './relay';
import { NO_ROOM, type RoomState } from './room';
import type { TellKind } from './teller';

interface RoomOptions {
  /** 32 hexadecimal figures that this page alone knows; who only listens has none. */
  seatKey?: string | null;
  /** Of these kinds only: what others tell draws nothing anew. */
  kinds?: readonly TellKind[];
}

const sameEntries = <K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
const sameSet = <V>(one: ReadonlySet<V>, other: ReadonlySet<V>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** The state of a room, the same object until something of these kinds has changed. */
const keepSame = (room: string | null, kinds: string): (() => RoomState) => {
  let last = NO_ROOM;
  const wanted = new Set(kinds.split(' '));
  return () => {
    const state = room === null ? NO_ROOM : relay.state(room);
    const told = kinds === '' ? state.told : new Map([...state.told].filter(([, { body }]) => body && wanted.has(body.kind)));
    const isSame = last.status === state.status && last.seat === state.seat && sameSet(last.denied, state.denied);
    if (!isSame || !sameEntries(last.told, told)) last = { ...state, told };
    return last;
  };
};

/** Sits in a room while it is on the screen; null: in none. */
export const useRelayRoom = (room: string | null, { seatKey = null, kinds = [] }: RoomOptions = {}): RoomState => {
  const of = kinds.join(' ');
  useEffect(() => (room === null ? undefined : relay.enter(room, seatKey)), [room, seatKey]);
  const watch = useCallback((listener: () => void) => (room === null ? () => {} : relay.watch(room, listener)), [room]);
  const read = useMemo(() => keepSame(room, of), [room, of]);
  return useSyncExternalStore(watch, read);
};

/** Tells the newest of its kind in a room that this page sits in, and again while it sits there, no oftener than is passed on. */
export const tellRoom = (room: string, body: RelayBody): void => relay.tell(room, body);

/** Tells no more of this kind. */
export const hushRoom = (room: string, kind: TellKind): void => relay.hush(room, kind);

/** Hears each message of a room that this page sits in, with nothing drawn anew; a null body: that one is gone. */
export const hearRoom = (room: string, listener: (told: Told) => void): (() => void) => relay.hear(room, listener);
