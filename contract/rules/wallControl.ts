import type * as z from 'zod/mini';
import type { wallControlAct } from '../commands/wallActs';
import type { WallControl } from '../walls';

export type WallAct = z.infer<(typeof wallControlAct)['payload']>['act'];

const MINUTE_MS = 60_000;
const TURNING = { mode: 'turning', address: null, until: null } as const;

/** What a wall obeys at a moment (ms): a pin whose time has passed is none, and the wall goes on turning, [WL6]. */
export const standingMode = ({ mode, until }: Pick<WallControl, 'mode' | 'until'>, now: number): WallControl['mode'] =>
  mode === 'pinned' && until !== null && Date.parse(until) <= now ? 'turning' : mode;

const changed = (before: WallControl, act: WallAct, at: number): Pick<WallControl, 'mode' | 'address' | 'until' | 'steps'> => {
  const { steps } = before;
  // Who leaves a pinned scene by a step wants to see the other one: the pin goes. What is paused stays so on the other scene.
  const rest = standingMode(before, at) === 'paused' ? ({ mode: 'paused', address: null, until: null } as const) : TURNING;
  switch (act.act) {
    case 'next':
      return { ...rest, steps: steps + 1 };
    case 'previous':
      return { ...rest, steps: steps - 1 };
    case 'pause':
      return { mode: 'paused', address: null, until: null, steps };
    case 'resume':
    case 'clear':
      return { ...TURNING, steps };
    case 'pin':
      return {
        mode: 'pinned',
        address: act.address,
        until: act.minutes === null ? null : new Date(at + act.minutes * MINUTE_MS).toISOString(),
        steps,
      };
  }
};

/** What the remote wants after one more press, by whom and when (ISO 8601), [WL6]. */
export const controlAfter = (before: WallControl, act: WallAct, { at, by }: { at: string; by: string }): WallControl => ({
  ...changed(before, act, Date.parse(at)),
  version: before.version + 1,
  at,
  by,
});

/** Of a wall that was just taken: it goes round, from its first scene. */
export const firstControl = ({ at, by }: { at: string; by: string }): WallControl => ({ ...TURNING, steps: 0, version: 1, at, by });
