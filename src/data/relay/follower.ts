import type { LeadState, Told } from '../../../contract/relay';
import { follow, followStatus, heardAt, leadOf, lostFrom, NOBODY_LEADS, type Follow, type FollowEvent, type FollowStatus } from './follow';

export interface Following {
  status: FollowStatus;
  /** Also while the presenter is lost: whether this page goes its own way. */
  isAway: boolean;
  /** Where the presenter is; another object only when that has changed. */
  place: { address: string; item: string | null } | null;
  /** When the presenter was last heard, in ms since the epoch; null unless it is lost. */
  lostSince: number | null;
}
export const NOT_FOLLOWING: Following = { status: 'no-presenter', isAway: false, place: null, lostSince: null };

interface FollowerOptions {
  hear: (listener: (told: Told) => void) => () => void;
  /** Monotonic, in ms. */
  now: () => number;
  wallClock: () => number;
}

/** Follows one presenter with the pure `follow`: tells when it is lost, and hands on where it moves, [RL8]. */
export const createFollower = ({ hear, now, wallClock }: FollowerOptions) => {
  const watchers = new Set<() => void>();
  const movers = new Set<(lead: LeadState) => void>();
  let state: Follow = NOBODY_LEADS;
  let shown = NOT_FOLLOWING;
  let moved: LeadState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    const at = now();
    const lost = lostFrom(state);
    clearTimeout(timer);
    if (lost !== null && lost > at) timer = setTimeout(look, lost - at + 1);
    const status = followStatus(state, at);
    const lead = leadOf(state);
    const { place: before } = shown;
    const isSamePlace = lead === null ? before === null : lead.address === before?.address && lead.item === before.item;
    const place = isSamePlace ? before : lead && { address: lead.address, item: lead.item };
    const isSame = place === before && status === shown.status && state.isAway === shown.isAway;
    if (!isSame) {
      const silentMs = at - heardAt(state);
      shown = { status, isAway: state.isAway, place, lostSince: status === 'lost' ? (shown.lostSince ?? wallClock() - silentMs) : null };
      for (const watcher of watchers) watcher();
    }
    if (lead === null || state.isAway || lead === moved) return;
    moved = lead;
    for (const mover of movers) mover(lead);
  };
  const on = (event: FollowEvent): void => {
    const before = state;
    state = follow(state, event);
    if (event.kind === 'rejoin') moved = null;
    if (state !== before) look();
  };

  return {
    state: (): Following => shown,
    watch: (watcher: () => void): (() => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    /** Where the presenter moves, camera and scroll too, while this page follows: at once the newest, then each newer one. */
    onMove: (mover: (lead: LeadState) => void): (() => void) => {
      movers.add(mover);
      const lead = leadOf(state);
      if (lead && !state.isAway) mover(lead);
      return () => movers.delete(mover);
    },
    presenter: (seat: string | null): void => on({ kind: 'presenter', seat, at: now() }),
    breakAway: (): void => on({ kind: 'break-away' }),
    rejoin: (): void => on({ kind: 'rejoin' }),
    /** Begins to listen; returns a function that ends it. */
    start: (): (() => void) => {
      const stop = hear(({ body, by }) => {
        if (body?.kind === 'lead' && by !== undefined) on({ kind: 'told', by, lead: body, at: now() });
      });
      look();
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
};
export type Follower = ReturnType<typeof createFollower>;
