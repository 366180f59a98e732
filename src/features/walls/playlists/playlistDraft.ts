import { knownScene, sceneAddressOf, WALL_SCENES, type WallSceneId } from '../../../../contract/rules/wallScenes';
import { playlistBody, type PlaylistBody, type SceneSchedule } from '../../../../contract/walls';
import { isHour } from '../../../lib/hourText';

/** A scene as it is typed: which (the whole address where it is a scene that is gone), of which station, for how long, when. */
export interface SceneDraft {
  id: string;
  scene: string;
  station: string;
  dwell: string;
  schedule: SceneSchedule | null;
  isPaused: boolean;
}
export interface PlaylistDraft {
  name: string;
  scenes: readonly SceneDraft[];
  priorities: readonly ('critical' | 'high')[];
  maxSeconds: string;
}
export type PlaylistFault = 'name' | 'dwell' | 'station' | 'hours' | 'days' | 'maxSeconds' | 'scenes';
/** By field: `name`, `maxSeconds`, `scenes`, and of a scene `dwell:<id>`, `station:<id>`, `hours:<id>`, `days:<id>`. */
export type PlaylistFaults = Readonly<Record<string, PlaylistFault>>;

export const sceneOf = (scene: string): WallSceneId | null => WALL_SCENES.find(({ id }) => id === scene)?.id ?? null;
/** Whether a scene can be of one station alone. */
export const takesStation = (scene: string): boolean => WALL_SCENES.some(({ id, params }) => id === scene && 'tram' in params);

/** The address that a scene of the form has. */
export const addressOf = ({ scene, station }: SceneDraft): string => {
  const id = sceneOf(scene);
  if (id === null) return scene;
  const tram = station.trim();
  return sceneAddressOf({ id, params: takesStation(scene) && tram !== '' ? { tram } : {} });
};

export const newScene = (id: string): SceneDraft => ({
  id,
  scene: WALL_SCENES[0].id,
  station: '',
  dwell: '30',
  schedule: null,
  isPaused: false,
});

export const draftOfPlaylist = ({ name, scenes, preemption }: PlaylistBody): PlaylistDraft => ({
  name,
  scenes: scenes.map(({ id, address, dwellSeconds, schedule, isPaused }) => {
    const known = knownScene(address);
    return {
      id,
      scene: known?.id ?? address,
      station: known?.params['tram'] ?? '',
      dwell: String(dwellSeconds),
      schedule,
      isPaused,
    };
  }),
  priorities: preemption.priorities,
  maxSeconds: String(preemption.maxSeconds),
});

const whole = (text: string, from: number, to: number): number | null => {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return number >= from && number <= to ? number : null;
};

const sceneFaults = (draft: SceneDraft): Record<string, PlaylistFault> => {
  const { id, scene, dwell, schedule } = draft;
  const address = addressOf(draft);
  const isLost =
    sceneOf(scene) !== null && draft.station.trim() !== '' && takesStation(scene) && knownScene(address)?.params['tram'] === undefined;
  return {
    ...(whole(dwell, 5, 3_600) === null && { [`dwell:${id}`]: 'dwell' as const }),
    ...(isLost && { [`station:${id}`]: 'station' as const }),
    ...(schedule && schedule.days.length === 0 && { [`days:${id}`]: 'days' as const }),
    ...(schedule && !(isHour(schedule.from) && isHour(schedule.to)) && { [`hours:${id}`]: 'hours' as const }),
  };
};

/** The body that a form says, or what is wrong with its fields. */
export const readPlaylistDraft = (draft: PlaylistDraft): { body: PlaylistBody | null; faults: PlaylistFaults } => {
  const maxSeconds = whole(draft.maxSeconds, 15, 3_600);
  const faults: Record<string, PlaylistFault> = {
    ...(draft.name.trim() === '' && { name: 'name' as const }),
    ...(draft.scenes.length === 0 && { scenes: 'scenes' as const }),
    ...Object.assign({}, ...draft.scenes.map(sceneFaults)),
    ...(maxSeconds === null && { maxSeconds: 'maxSeconds' as const }),
  };
  if (Object.keys(faults).length > 0) return { body: null, faults };
  const parsed = playlistBody.safeParse({
    name: draft.name,
    scenes: draft.scenes.map((scene) => ({
      id: scene.id,
      address: addressOf(scene),
      dwellSeconds: whole(scene.dwell, 5, 3_600),
      schedule: scene.schedule,
      isPaused: scene.isPaused,
    })),
    preemption: { priorities: draft.priorities, maxSeconds },
  });
  return { body: parsed.success ? parsed.data : null, faults };
};
