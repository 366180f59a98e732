import { freshnessAt, STATION_LIMITS, trackFreshness, type FreshnessReading } from '../../../contract/rules/freshness';
import type { Reading } from '../../../contract/feeds/readings';
import { ageParts, type AgeUnit } from '../../lib/format';
import type { ShownFreshness } from '../../ui/shownFreshness';

/** All that a row says beside its value; none of it changes with each reading of a datastream that is on time. */
export interface RowState {
  station: string;
  parameter: string;
  stationName: string;
  unit: string;
  status: Reading['status'];
  freshness: ShownFreshness;
  /** Ages under a minute are one and the same: a page of figures stays calm. */
  ageCount: number;
  ageUnit: AgeUnit;
  /** The minute of observation, in ms since 1970. */
  observedAt: number;
}

const MINUTE_MS = 60_000;

const toState = (reading: Reading, observedAt: number, moment: number, { state, ahead }: FreshnessReading): RowState => {
  const { count, unit } = ageParts(moment - observedAt);
  return {
    station: reading.station,
    parameter: reading.parameter,
    stationName: reading.stationName,
    unit: reading.unit,
    status: reading.status,
    freshness: ahead ? 'ahead' : state,
    ageCount: unit === 'second' ? 0 : count,
    ageUnit: unit,
    observedAt: Math.floor(observedAt / MINUTE_MS) * MINUTE_MS,
  };
};

/** A row at a past moment (ms). */
export const rowStateAt = (reading: Reading, moment: number): RowState => {
  const observedAt = Date.parse(reading.observedAt);
  return toState(reading, observedAt, moment, freshnessAt(observedAt, moment, STATION_LIMITS));
};

const isSame = (a: RowState, b: RowState): boolean =>
  a.station === b.station &&
  a.parameter === b.parameter &&
  a.stationName === b.stationName &&
  a.unit === b.unit &&
  a.status === b.status &&
  a.freshness === b.freshness &&
  a.ageCount === b.ageCount &&
  a.ageUnit === b.ageUnit &&
  a.observedAt === b.observedAt;

/** Follows one datastream by a clock (ms); answers the same object until the row has something else to say. */
export const createRowReader = (get: () => Reading | undefined, clock: () => number): (() => RowState | undefined) => {
  const track = trackFreshness(STATION_LIMITS, clock);
  let kept: RowState | undefined;
  return () => {
    const reading = get();
    if (!reading) return (kept = undefined);
    const observedAt = Date.parse(reading.observedAt);
    const next = toState(reading, observedAt, clock(), track(observedAt));
    if (!kept || !isSame(kept, next)) kept = next;
    return kept;
  };
};
