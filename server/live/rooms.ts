import { FEEDS } from '../../contract/feeds/index';
import type { Change } from '../../contract/events';
import type { Cursor } from '../../contract/feed';
import { TOPICS } from '../access/declaredTopics';
import type { Principal } from '../access/principal';
import { sightKey, sightOf, type Sight } from '../access/rows';
import { projectChanges } from '../core/rows/projectChange';
import { PROJECTIONS } from '../core/rows/projections';
import { readStationAreas } from '../store/rows/storedStationAreas';
import type { Store } from '../store/store';
import type { ChannelHub, HubRoom } from './channelHub';

/** Channels whose changes carry rows that are somebody's own. */
const NARROWED = new Set(
  Object.values(FEEDS)
    .filter(({ id }) => PROJECTIONS[id] !== 'whole')
    .flatMap((feed): string[] => feed.channels.map(({ topic }) => topic)),
);

interface Room {
  hub: ChannelHub;
  /** Who is being brought to it. */
  joining: number;
}

/**
 * The rooms of each channel, [RW4]: one for all who see everything, and one for those who see the same of it, opened when the first of them
 * comes and closed after the last. Each change is narrowed once for a room, whoever stands in it.
 */
export const createRooms = (store: Store, whole: ReadonlyMap<string, ChannelHub>, open: (head: Cursor, room: HubRoom) => ChannelHub) => {
  const narrow = new Map<string, Map<string, Room>>();
  let areas: ReadonlyMap<string, string | null> | null = null;
  let opened = 0;
  const readAreas = async (): Promise<void> => {
    areas = await store.read(null, ({ db, revision }) => readStationAreas(db, revision));
  };
  const areaOf = (station: string): string | null => areas?.get(station) ?? null;

  const roomOf = (channel: string, main: ChannelHub, sight: Sight): Room => {
    const own = narrow.get(channel) ?? new Map<string, Room>();
    narrow.set(channel, own);
    const key = sightKey(sight);
    const known = own.get(key);
    if (known) return known;
    opened += 1;
    const room = { name: `${channel}#${opened}`, project: (changes: readonly Change[]) => projectChanges(changes, { sight, areaOf }) };
    const made = { hub: open(main.head, room), joining: 0 };
    own.set(key, made);
    return made;
  };
  const sweep = (channel: string): void => {
    for (const [key, { hub, joining }] of narrow.get(channel) ?? []) if (joining === 0 && hub.isEmpty) narrow.get(channel)?.delete(key);
  };
  const of = (channel: string): ChannelHub[] => {
    const main = whole.get(channel);
    return [...(main ? [main] : []), ...[...(narrow.get(channel)?.values() ?? [])].map(({ hub }) => hub)];
  };

  return {
    of,
    all: (): ChannelHub[] => [...whole.keys()].flatMap(of),
    /** Does something with the room in which this principal follows a channel; it stays open meanwhile. */
    with: async <T>(channel: string, principal: Principal, work: (hub: ChannelHub) => Promise<T>): Promise<T | null> => {
      const main = whole.get(channel);
      const scope = TOPICS.get(channel)?.scope;
      if (!main || scope === undefined) return null;
      const sight = sightOf(principal, scope);
      if (sight.limits === null || !NARROWED.has(channel)) return work(main);
      if (areas === null) await readAreas();
      const room = roomOf(channel, main, sight);
      room.joining += 1;
      try {
        return await work(room.hub);
      } finally {
        room.joining -= 1;
        sweep(channel);
      }
    },
    /** Hears what was published: where stations stand is known anew as soon as the register says so. */
    hear: (changes: readonly Change[]): void => {
      if (areas === null || changes.every(({ kind }) => kind !== 'stations.changed')) return;
      readAreas().catch((error: unknown) => {
        // Nobody who is limited is shown a station by a register that is no longer true.
        areas = null;
        console.error('Không đọc được danh mục trạm:', error);
      });
    },
    /** Somebody left the channel. */
    sweep,
  };
};
