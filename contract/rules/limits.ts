import type { Averaging, Limit } from '../environment';
import type { standing } from '../feeds/stations';
import type * as z from 'zod/mini';
import type { Mean } from './averages';
import { unitFactor } from './concentrationUnits';

type Standing = z.infer<typeof standing>;
export type LimitState = Standing['state'];
/** A limit in the unit of the values held against it. */
export type Bounds = Pick<Limit, 'low' | 'high'>;

const isInForce = ({ validFrom, validTo }: Limit, day: string): boolean => validFrom <= day && (validTo === null || day <= validTo);
const isLicence = ({ origin }: Limit): boolean => origin === 'licence';

/**
 * The limit of one averaging on a day (`2026-01-01`), or null: a site's licence goes before the general limit, then what came into
 * force last. `limits` are those of one datastream.
 */
export const limitOn = (limits: readonly Limit[], averaging: Averaging, day: string): Limit | null => {
  const inForce = limits.filter((limit) => limit.averaging === averaging && isInForce(limit, day));
  const own = inForce.some(isLicence) ? inForce.filter(isLicence) : inForce;
  return own.reduce<Limit | null>((newest, limit) => (newest === null || limit.validFrom >= newest.validFrom ? limit : newest), null);
};

/** Every averaging that a limit is in force for on a day, shortest first. */
export const averagingsOn = (limits: readonly Limit[], day: string): Averaging[] =>
  (['instant', '1h', '8h', '24h'] as const).filter((averaging) => limitOn(limits, averaging, day) !== null);

/** The limit in the unit of a datastream; null where the units cannot be compared by arithmetic alone. */
export const limitIn = ({ low, high, unit: own }: Limit, unit: string): Bounds | null => {
  const factor = unitFactor(own, unit);
  return factor === null ? null : { low: low === null ? null : low * factor, high: high === null ? null : high * factor };
};

/** How a mean stands against its limit: both bounds are still within. */
export const standingOf = ({ value, covered }: Pick<Mean, 'value' | 'covered'>, bounds: Bounds | null): LimitState => {
  if (bounds === null) return 'free';
  if (value === null || !covered) return 'uncovered';
  if (bounds.high !== null && value > bounds.high) return 'above';
  return bounds.low !== null && value < bounds.low ? 'below' : 'within';
};
