import type { WallPresence } from './relay';
import type { Playlist, PlaylistBody, PlaylistScene, Wall, WallBody, WallControl } from './walls';

const AT = '2026-11-22T02:00:00.000Z';

/** The n-th scene of a list, known by an id of its own. */
export const aScene = (n: number, more: Partial<PlaylistScene> = {}): PlaylistScene => ({
  id: `5b1f6a52-9b0e-4c39-8f8e-${String(n).padStart(12, '0')}`,
  address: '/wall/tong-quan',
  dwellSeconds: 30,
  schedule: null,
  isPaused: false,
  ...more,
});

/** A playlist of two scenes that critical alarms break into. */
export const aPlaylistBody = (more: Partial<PlaylistBody> = {}): PlaylistBody => ({
  name: 'Phòng họp',
  scenes: [aScene(1), aScene(2, { address: '/wall/ngan-sach' })],
  preemption: { priorities: ['critical'], maxSeconds: 120 },
  ...more,
});

export const aPlaylist = (more: Partial<Playlist> = {}): Playlist => ({
  ...aPlaylistBody(),
  id: 'mac-dinh',
  version: 1,
  changedAt: AT,
  by: 'Lan',
  isRetired: false,
  ...more,
});

export const aWallBody = (more: Partial<WallBody> = {}): WallBody => ({
  name: 'Sảnh tầng 1',
  place: 'Trụ sở UBND tỉnh',
  playlist: 'mac-dinh',
  heightM: 1.2,
  distanceM: 4,
  ground: 'dark',
  hasSound: false,
  ...more,
});

/** What the remote wants of a wall that was just taken. */
export const aControl = (more: Partial<WallControl> = {}): WallControl => ({
  mode: 'turning',
  address: null,
  until: null,
  steps: 0,
  version: 1,
  at: AT,
  by: 'Lan',
  ...more,
});

export const aWall = (more: Partial<Wall> = {}): Wall => ({
  ...aWallBody(),
  id: '0f4c1f2e-7a55-4d0c-9a40-000000000001',
  control: aControl(),
  enrolledAt: AT,
  version: 1,
  changedAt: AT,
  by: 'Lan',
  isRetired: false,
  ...more,
});

/** What a wall that turns as it should tells of itself. */
export const aPresence = (more: Partial<WallPresence> = {}): WallPresence => ({
  kind: 'wall',
  wall: aWall().id,
  address: '/wall/tong-quan',
  mode: 'turning',
  until: null,
  next: null,
  controlVersion: 1,
  skipped: [],
  mended: { link: 0, graphics: 0, thread: 0 },
  since: AT,
  version: '1',
  size: { width: 1920, height: 1080 },
  ...more,
});
