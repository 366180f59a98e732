import * as z from 'zod/mini';
import { ownPath } from './task';

const moment = z.iso.datetime({ offset: true });
const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const metres = z.number().check(z.minimum(0.3), z.maximum(60));

/** The address of a scene: below `/wall`, without moment; which scenes there are is known to the wall, and one that is gone is skipped. */
export const sceneAddress = ownPath.check(z.regex(/^\/wall\/[a-z0-9-]{1,40}(\?[^#]*)?$/));

/** When a scene is in the round, in the province's time; `from` after `to` runs through midnight and belongs to the day it began on. */
export const sceneSchedule = z.object({
  /** 1: Monday … 7: Sunday. */
  days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  from: clock,
  to: clock,
});
export type SceneSchedule = z.infer<typeof sceneSchedule>;

export const playlistScene = z.object({
  /** Stays with the scene when the list is put in another order. */
  id: z.uuid(),
  address: sceneAddress,
  dwellSeconds: z.int().check(z.minimum(5), z.maximum(3_600)),
  /** Null: always. */
  schedule: z.nullable(sceneSchedule),
  /** Kept in the list and not shown. */
  isPaused: z.boolean(),
});
export type PlaylistScene = z.infer<typeof playlistScene>;

/** What may break into the round, and for how long at most where nobody acknowledges it. */
export const preemption = z.object({
  priorities: z.array(z.enum(['critical', 'high'])).check(z.maxLength(2)),
  maxSeconds: z.int().check(z.minimum(15), z.maximum(3_600)),
});

export const playlistBody = z.object({
  name: words(100),
  scenes: z.array(playlistScene).check(z.minLength(1), z.maxLength(60)),
  preemption,
});
export type PlaylistBody = z.infer<typeof playlistBody>;

export const playlistId = z.string().check(z.regex(/^[\w-]{1,60}$/));
/** `version`: 1 when it was made, one more with each change. The one called `mac-dinh` is there from the beginning and is never retired. */
export const playlist = z.extend(playlistBody, {
  id: playlistId,
  version: z.int(),
  changedAt: moment,
  by: z.string(),
  isRetired: z.boolean(),
});
export type Playlist = z.infer<typeof playlist>;
export const DEFAULT_PLAYLIST = 'mac-dinh';

export const wallId = z.uuid();
export const wallBody = z.object({
  name: words(100),
  place: z.string().check(z.trim(), z.maxLength(200)),
  playlist: playlistId,
  /** Height of the whole picture and distance of its readers: what the size of its letters follows from. */
  heightM: metres,
  distanceM: metres,
  ground: z.enum(['dark', 'light']),
  hasSound: z.boolean(),
});
export type WallBody = z.infer<typeof wallBody>;

/**
 * What a remote wants of a wall, as a state and not as an event: a wall that was away obeys what stands. `steps` counts all presses of
 * next (+1) and previous (−1); a wall goes by what it has grown since it last looked.
 */
export const wallControl = z.object({
  mode: z.enum(['turning', 'paused', 'pinned']),
  /** Of `pinned`: the scene that stays until `until`, or until it is cleared where that is null. */
  address: z.nullable(sceneAddress),
  until: z.nullable(moment),
  steps: z.int(),
  version: z.int(),
  at: moment,
  by: z.string(),
});
export type WallControl = z.infer<typeof wallControl>;

/** A wall: a browser (`device`, chosen by itself) that a person took with the code it showed. */
export const wall = z.extend(wallBody, {
  id: wallId,
  control: wallControl,
  enrolledAt: moment,
  version: z.int(),
  changedAt: moment,
  by: z.string(),
  isRetired: z.boolean(),
});
export type Wall = z.infer<typeof wall>;
