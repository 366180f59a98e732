/** How long a scene has been on, of how long it stays; `since` in ms. While paused, what was left stays left. */
export type Rotation = { kind: 'turning'; since: number; dwellMs: number } | { kind: 'paused'; leftMs: number; dwellMs: number };

export const started = (dwellMs: number, now: number): Rotation => ({ kind: 'turning', since: now, dwellMs });

/** Never below 0, and never above the dwell time: a clock set back cannot hold a scene for ever. */
export const leftMs = (rotation: Rotation, now: number): number =>
  rotation.kind === 'paused' ? rotation.leftMs : Math.min(rotation.dwellMs, Math.max(0, rotation.since + rotation.dwellMs - now));

export const paused = (rotation: Rotation, now: number): Rotation => ({
  kind: 'paused',
  leftMs: leftMs(rotation, now),
  dwellMs: rotation.dwellMs,
});

export const resumed = (rotation: Rotation, now: number): Rotation =>
  rotation.kind === 'turning'
    ? rotation
    : { kind: 'turning', since: now - (rotation.dwellMs - rotation.leftMs), dwellMs: rotation.dwellMs };

/** Follows the clock: one set back starts the scene's time anew instead of stretching it. */
export const followed = (rotation: Rotation, now: number): Rotation =>
  rotation.kind === 'turning' && now < rotation.since ? started(rotation.dwellMs, now) : rotation;
