import type { TFunction } from 'i18next';
import type { PlaylistBody, PlaylistScene } from '../../../../contract/walls';
import { formatNumber } from '../../../lib/format';
import { sceneTitle } from '../sceneTitle';
import { spanWords } from './roundSpan';
import { scheduleText } from './scheduleText';

export const PLAYLIST_KEYS = ['name', 'scenes', 'preemption'] as const satisfies readonly (keyof PlaylistBody)[];
const LABELS = {
  name: 'walls.playlists.name',
  scenes: 'walls.playlists.scenes',
  preemption: 'walls.playlists.preemption',
} as const;
export const playlistLabel = (key: keyof PlaylistBody, t: TFunction): string => t(LABELS[key]);

/** Which alarms break in, and for how long: a sentence. */
export const preemptionText = ({ priorities, maxSeconds }: PlaylistBody['preemption'], t: TFunction): string =>
  priorities.length === 0
    ? t('walls.playlists.preemptionNone')
    : t('walls.playlists.preemptionText', {
        priorities: priorities.map((each) => t(`walls.playlists.priority.${each}`)).join(', '),
        span: spanWords(maxSeconds, t),
      });

const sceneChanges = (from: PlaylistScene, to: PlaylistScene, t: TFunction): string[] => {
  const what = [
    ...(from.address === to.address ? [] : [t('walls.playlists.change.address', { scene: sceneTitle(from.address, t) })]),
    ...(from.dwellSeconds === to.dwellSeconds
      ? []
      : [t('walls.playlists.change.dwell', { from: formatNumber(from.dwellSeconds), to: formatNumber(to.dwellSeconds) })]),
    ...(JSON.stringify(from.schedule) === JSON.stringify(to.schedule)
      ? []
      : [t('walls.playlists.change.schedule', { when: scheduleText(to.schedule, t) })]),
    ...(from.isPaused === to.isPaused ? [] : [t(to.isPaused ? 'walls.playlists.change.hidden' : 'walls.playlists.change.shown')]),
  ];
  return what.length === 0 ? [] : [t('walls.playlists.change.scene', { scene: sceneTitle(to.address, t), what: what.join(', ') })];
};

/** What differs between two bodies of one playlist, a line each. */
export const playlistChanges = (from: PlaylistBody, to: PlaylistBody, t: TFunction): string[] => {
  const before = new Map(from.scenes.map((scene) => [scene.id, scene]));
  const after = new Set(to.scenes.map(({ id }) => id));
  const order = (scenes: readonly PlaylistScene[]): string =>
    scenes.flatMap(({ id }) => (before.has(id) && after.has(id) ? [id] : [])).join(' ');
  const line = (field: keyof PlaylistBody, a: string, b: string) =>
    t('walls.conflict.line', { field: playlistLabel(field, t), from: a, to: b });
  return [
    ...(from.name === to.name ? [] : [line('name', from.name, to.name)]),
    ...to.scenes.flatMap((scene) => {
      const was = before.get(scene.id);
      return was ? sceneChanges(was, scene, t) : [t('walls.playlists.change.added', { scene: sceneTitle(scene.address, t) })];
    }),
    ...from.scenes.flatMap(({ id, address }) =>
      after.has(id) ? [] : [t('walls.playlists.change.removed', { scene: sceneTitle(address, t) })],
    ),
    ...(order(from.scenes) === order(to.scenes)
      ? []
      : [t('walls.playlists.change.order', { scenes: to.scenes.map(({ address }) => sceneTitle(address, t)).join(' → ') })]),
    ...(JSON.stringify(from.preemption) === JSON.stringify(to.preemption)
      ? []
      : [line('preemption', preemptionText(from.preemption, t), preemptionText(to.preemption, t))]),
  ];
};
