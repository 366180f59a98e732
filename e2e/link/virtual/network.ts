import type { Random } from '../random';
import type { Clock } from './clock';

/** Engine.IO finds a dead line by itself within pingInterval + pingTimeout, on either side. */
const PING_DEATH_MS = 18_000;
type Way = 'up' | 'down';

/** How much of what is told goes wrong between the socket and the link; each a share from 0 to 1. */
export interface Faults {
  drop: number;
  double: number;
  reorder: number;
  garble: number;
  /** Of the answers over HTTP: never reached, refused with 500, late by seconds. */
  lost: number;
  failed: number;
  late: number;
}
export const NO_FAULTS: Faults = { drop: 0, double: 0, reorder: 0, garble: 0, lost: 0, failed: 0, late: 0 };

/** One connection; what is sent on a way arrives in its order, after a while, unless that way has fallen silent. */
export const createLine = (clock: Clock, random: Random, ended: { client: (goodbye: boolean) => void; server: () => void }) => {
  const silent: Record<Way, boolean> = { up: false, down: false };
  const last: Record<Way, number> = { up: 0, down: 0 };
  let open = true;
  /** Packets that the transport has not taken yet; while null it takes them at once. */
  let clogged = false;
  const buffer: (() => void)[] = [];

  const carry = (way: Way, act: () => void): void => {
    last[way] = Math.max(last[way], clock.now() + random.between(1, 60));
    clock.at(way === 'up' ? 'server' : 'browser', last[way] - clock.now(), () => {
      if (open && !silent[way]) act();
    });
  };
  const end = (who: Way | 'both', goodbye = false): void => {
    if (!open) return;
    // Whoever still hears is told; whoever does not finds out by the pings.
    const hears = { client: !silent.down, server: !silent.up };
    open = false;
    clock.at('browser', hears.client || who === 'down' ? random.between(1, 60) : PING_DEATH_MS, () => ended.client(goodbye));
    clock.at('server', hears.server || who === 'up' ? random.between(1, 60) : PING_DEATH_MS, ended.server);
  };
  return {
    buffer,
    up: (act: () => void): void => carry('up', act),
    down: (act: () => void): void => {
      if (!open) return;
      if (clogged) buffer.push(act);
      else carry('down', act);
    },
    /** Half-open: from here on nothing passes on these ways, and nobody is told until the pings fail. */
    silence: (...ways: Way[]): void => {
      for (const way of ways) silent[way] = true;
      clock.at('world', random.between(PING_DEATH_MS / 2, PING_DEATH_MS), () => end('up'));
      clock.at('world', PING_DEATH_MS, () => end('down'));
    },
    /** The transport takes nothing for `ms`, and has `packets` to take first. */
    clog: (ms: number, packets: number): void => {
      clogged = true;
      for (let n = 0; n < packets; n += 1) buffer.push(() => {});
      clock.at('server', ms, () => {
        clogged = false;
        for (const act of buffer.splice(0)) carry('down', act);
      });
    },
    cut: (): void => end('both'),
    goodbye: (): void => end('up', true),
  };
};
export type Line = ReturnType<typeof createLine>;
