import * as z from 'zod/mini';
import { WALL_SCENES } from '../../../contract/rules/wallScenes';
import { playlistBody, wall, type PlaylistBody } from '../../../contract/walls';
import { readStored, writeStored } from '../../lib/stored';

const KEY = 'ioc-wall-show';
const keptShow = z.object({ wall: z.nullable(wall), playlist: playlistBody });
/** What a wall is to show. */
export type Show = z.infer<typeof keptShow>;

const FIRST_SECONDS = 60;
const SECONDS = 30;

/** What a wall goes round that has never reached a gateway: every scene that this program has. */
export const OWN_ROUND: PlaylistBody = {
  name: '',
  scenes: WALL_SCENES.map(({ id }, index) => ({
    id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    address: `/wall/${id}`,
    dwellSeconds: index === 0 ? FIRST_SECONDS : SECONDS,
    schedule: null,
    isPaused: false,
  })),
  preemption: { priorities: ['critical'], maxSeconds: 120 },
};

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** What this browser last showed; what cannot be read, or was kept by another version in another form, is as if nothing had been kept. */
export const readKeptShow = (): Show => {
  const read = keptShow.safeParse(parsed(readStored(KEY)));
  return read.success ? read.data : { wall: null, playlist: OWN_ROUND };
};

export const keepShow = ({ wall: taken, playlist }: Show): void => {
  const { name, scenes, preemption } = playlist;
  writeStored(KEY, JSON.stringify({ wall: taken, playlist: { name, scenes, preemption } }));
};

const TURNS_KEY = 'ioc-wall-turns';
/** A page that comes back within this time was loaded anew; later, it was opened. */
const AGAIN_MS = 10 * 60_000;
const keptTurns = z.object({ at: z.number(), had: z.array(z.string()).check(z.maxLength(5_000)) });

/** The alarms that had their turn on this wall before it was loaded anew a moment ago; null where it is opened. */
export const readTurns = (now: number): ReadonlySet<string> | null => {
  const read = keptTurns.safeParse(parsed(readStored(TURNS_KEY)));
  return read.success && Math.abs(now - read.data.at) < AGAIN_MS ? new Set(read.data.had) : null;
};

export const keepTurns = (had: ReadonlySet<string>, now: number): void =>
  writeStored(TURNS_KEY, JSON.stringify({ at: now, had: [...had] }));
