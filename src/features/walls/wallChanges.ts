import type { TFunction } from 'i18next';
import type { Playlist, WallBody } from '../../../contract/walls';
import { formatNumber } from '../../lib/format';

const LABELS = {
  name: 'walls.form.name',
  place: 'walls.form.place',
  playlist: 'walls.form.playlist',
  heightM: 'walls.form.height',
  distanceM: 'walls.form.distance',
  ground: 'walls.form.ground',
  hasSound: 'walls.form.sound',
} as const satisfies Record<keyof WallBody, string>;
export const WALL_KEYS = [
  'name',
  'place',
  'playlist',
  'heightM',
  'distanceM',
  'ground',
  'hasSound',
] as const satisfies readonly (keyof WallBody)[];

export const wallLabel = (key: keyof WallBody, t: TFunction): string => t(LABELS[key]);

const valueText = (body: WallBody, key: keyof WallBody, playlists: readonly Playlist[], t: TFunction): string => {
  const value = body[key];
  if (key === 'playlist') return playlists.find(({ id }) => id === body.playlist)?.name ?? body.playlist;
  if (key === 'ground') return t(`walls.form.grounds.${body.ground}`);
  if (typeof value === 'boolean') return value ? '✓' : '–';
  return typeof value === 'number' ? formatNumber(value) : value || '–';
};

/** What differs between two bodies of one wall, a line each. */
export const wallChanges = (from: WallBody, to: WallBody, playlists: readonly Playlist[], t: TFunction): string[] =>
  WALL_KEYS.filter((key) => from[key] !== to[key]).map((key) =>
    t('walls.conflict.line', {
      field: wallLabel(key, t),
      from: valueText(from, key, playlists, t),
      to: valueText(to, key, playlists, t),
    }),
  );
