import { beginOf, STEP_MS, type Step } from '../../core/alarms/movesOf';

interface Touched {
  /** When readings of any status came for, ms since 1970. */
  moments: readonly number[];
  step: Step;
  /** How many steps a reading is felt in: its own one, and those whose window reaches back to it. */
  reach: number;
  lastAt: number | null;
  /** Ends before this are too old to speak of the present. */
  presentFrom: number;
}

/**
 * The ends (ms since 1970) of hours or days that one revision of a datastream, or of a station, asks to be judged, in order. An hour is
 * over when a reading of a later one is told: no clock has a part in it, so the same revisions judge the same hours. Those that had been
 * judged, or are too old, are judged anew only where readings touched them.
 */
export const endsOf = ({ moments, step, reach, lastAt, presentFrom }: Touched): number[] => {
  const length = STEP_MS[step];
  const over = beginOf(Math.max(...moments), step);
  const ends = new Set<number>();
  const first = Math.max(presentFrom, lastAt === null ? Number.NEGATIVE_INFINITY : lastAt + 1);
  for (let end = over; end >= first; end -= length) ends.add(end);
  const known = Math.max(over, lastAt ?? Number.NEGATIVE_INFINITY);
  for (const begin of new Set(moments.map((ms) => beginOf(ms, step))))
    for (let n = 1; n <= reach; n += 1) if (begin + n * length <= known) ends.add(begin + n * length);
  return [...ends].toSorted((a, b) => a - b);
};
