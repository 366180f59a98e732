import type { MapScene } from '../scene';

export interface AreaState {
  tone: string;
  cursor: boolean;
  focus: boolean;
  dim: boolean;
  hover: boolean;
}

const same = (a: AreaState | undefined, b: AreaState): boolean =>
  a !== undefined && a.tone === b.tone && a.cursor === b.cursor && a.focus === b.focus && a.dim === b.dim && a.hover === b.hover;

/** What each area's feature-state must be now. */
export const statesOf = ({ areas, fills, focus, cursor }: MapScene, hovered: string | null): Map<string, AreaState> =>
  new Map(
    areas.map(({ code }) => [
      code,
      {
        tone: fills.get(code)?.tone ?? 'none',
        cursor: code === cursor,
        focus: code === focus,
        dim: focus !== null && code !== focus,
        hover: code === hovered,
      },
    ]),
  );

/** Only the states that differ from what was set before, so that a change of one area touches one area. */
export const changedStates = (before: ReadonlyMap<string, AreaState>, now: ReadonlyMap<string, AreaState>): [string, AreaState][] =>
  [...now].filter(([code, state]) => !same(before.get(code), state));
