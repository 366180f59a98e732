import type { Limit } from '../../../contract/environment';
import { limitIn, limitOn, type Bounds } from '../../../contract/rules/limits';
import { dayOf, type Standing, type StationRow } from './stationsBody';

/** One mean against its limit, with all that is needed to say so. */
export interface StandingRow {
  id: string;
  row: StationRow;
  standing: Standing;
  unit: string;
  limit: Limit | null;
  bounds: Bounds | null;
}

/** From what must be seen first to what is as it should be. */
export const STANDING_ORDER: readonly Standing['state'][] = ['above', 'below', 'uncovered', 'within', 'free'];

/** The newest means of stations with the limits that they are held against, those of no limit too. */
export const newestOf = (rows: readonly StationRow[]): StandingRow[] =>
  rows.flatMap((row) =>
    row.standings.flatMap((standing): StandingRow[] => {
      const stream = row.datastreams.find(({ parameter }) => parameter === standing.parameter);
      const unit = stream?.unit ?? '';
      const day = standing.at ?? row.lastAt;
      // A mean that ends at midnight speaks of the day before.
      const limit = stream && day !== null ? limitOn(stream.limits, standing.averaging, dayOf(Date.parse(day) - 1)) : null;
      const id = `${row.thing.id}/${standing.parameter}/${standing.averaging}`;
      return [{ id, row, standing, unit, limit, bounds: limit && limitIn(limit, unit) }];
    }),
  );

/** Those that a limit is in force for: one of no limit has nothing to be compared. */
export const standingsOf = (rows: readonly StationRow[]): StandingRow[] =>
  newestOf(rows).filter(({ standing }) => standing.state !== 'free');

/** Those to be seen first in front. */
export const inOrder = (rows: readonly StandingRow[]): StandingRow[] =>
  rows.toSorted((a, b) => STANDING_ORDER.indexOf(a.standing.state) - STANDING_ORDER.indexOf(b.standing.state));
