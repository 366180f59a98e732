import type { SceneSchedule } from '../walls';

/** What the address of a scene may say beside its name, each as the page that shows the same would take it. */
const station = /^[\p{L}\p{N}._-]{1,60}$/u;

/** The scenes that this program can show, in the order of a round; `params`: what each takes, and in which form. */
export const WALL_SCENES = [
  { id: 'tong-quan', params: {} },
  { id: 'chi-tieu', params: {} },
  { id: 'ngan-sach', params: {} },
  { id: 'giai-ngan', params: {} },
  { id: 'dich-vu-cong', params: {} },
  { id: 'moi-truong', params: { tram: station } },
  { id: 'nhiem-vu', params: {} },
  { id: 'nguon-du-lieu', params: {} },
] as const satisfies readonly { id: string; params: Record<string, RegExp> }[];
export type WallSceneId = (typeof WALL_SCENES)[number]['id'];
export const FIRST_SCENE: WallSceneId = WALL_SCENES[0].id;

export interface KnownScene {
  id: WallSceneId;
  /** Only what the scene takes, in the form that it takes it. */
  params: Readonly<Record<string, string>>;
}

/** The scene of an address (`/wall/<id>?…`), or null where this program has none of that name; parameters it does not take are left out. */
export const knownScene = (address: string): KnownScene | null => {
  const [, id, query = ''] = /^\/wall\/([a-z0-9-]{1,40})(?:\?([^#]*))?$/.exec(address) ?? [];
  const scene = WALL_SCENES.find((each) => each.id === id);
  if (!scene) return null;
  const given = new URLSearchParams(query);
  const params: Record<string, string> = {};
  for (const [name, form] of Object.entries(scene.params)) {
    const value = given.get(name);
    if (value !== null && form.test(value)) params[name] = value;
  }
  return { id: scene.id, params };
};

/** `/wall/<id>?…`, the same letters for the same scene whatever the order of its parameters was. */
export const sceneAddressOf = ({ id, params }: KnownScene): string => {
  const query = new URLSearchParams(Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
  return `/wall/${id}${query === '' ? '' : `?${query}`}`;
};

/** Việt Nam has kept one offset since 1975 and no summer time. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

const minutesOf = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/**
 * Whether a scene is in the round at a moment (ms), in the province's time: from `from` until just before `to`. Where `from` is after
 * `to` it runs through midnight and belongs to the day it began on; where both are the same it lasts from that hour for a whole day.
 */
export const scheduled = (schedule: SceneSchedule | null, at: number): boolean => {
  if (schedule === null) return true;
  const local = at + OFFSET_MS;
  const day = Math.floor(local / DAY_MS);
  const weekday = ((((day + FIRST_WEEKDAY) % 7) + 7) % 7) + 1;
  const minute = Math.floor((local - day * DAY_MS) / 60_000);
  const [from, to] = [minutesOf(schedule.from), minutesOf(schedule.to)];
  if (from < to) return schedule.days.includes(weekday) && minute >= from && minute < to;
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  return (schedule.days.includes(weekday) && minute >= from) || (schedule.days.includes(yesterday) && minute < to);
};
