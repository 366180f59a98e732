import { wallBody, type Playlist, type WallBody } from '../../../contract/walls';

/** A form of a wall as it is typed. */
export type WallDraft = { [Key in keyof WallBody]: WallBody[Key] extends number ? string : WallBody[Key] };
export type WallField = keyof WallDraft;
export type WallFault = 'empty' | 'metres' | 'playlist';

/** The sizes of a screen of 55 inches on a wall, seen across a room. */
export const NEW_WALL: WallDraft = {
  name: '',
  place: '',
  playlist: 'mac-dinh',
  heightM: '1,2',
  distanceM: '4',
  ground: 'dark',
  hasSound: false,
};

const decimal = (value: number): string => String(value).replace('.', ',');

export const draftOfWall = ({ name, place, playlist, heightM, distanceM, ground, hasSound }: WallBody): WallDraft => ({
  name,
  place,
  playlist,
  heightM: decimal(heightM),
  distanceM: decimal(distanceM),
  ground,
  hasSound,
});

const metres = (text: string): number => (/^\d{1,2}([.,]\d{1,3})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN);
const isMetres = (text: string): boolean => metres(text) >= 0.3 && metres(text) <= 60;

/** The body that a form says, or what is wrong with its fields. */
export const readWallDraft = (
  draft: WallDraft,
  playlists: readonly Playlist[],
): { body: WallBody | null; faults: Partial<Record<WallField, WallFault>> } => {
  const faults: Partial<Record<WallField, WallFault>> = {
    ...(draft.name.trim() === '' && { name: 'empty' }),
    ...(!isMetres(draft.heightM) && { heightM: 'metres' }),
    ...(!isMetres(draft.distanceM) && { distanceM: 'metres' }),
    ...(!playlists.some(({ id, isRetired }) => id === draft.playlist && !isRetired) && { playlist: 'playlist' }),
  };
  if (Object.keys(faults).length > 0) return { body: null, faults };
  const parsed = wallBody.safeParse({ ...draft, heightM: metres(draft.heightM), distanceM: metres(draft.distanceM) });
  return { body: parsed.success ? parsed.data : null, faults };
};
