import type { ProcedureCounts } from '../../../../contract/feeds/serviceDossiers';
import { percentOf, type RateParts } from '../../../../contract/rules/serviceRates';
import { addParts, addTold, NOTHING } from '../../../../contract/rules/dossierParts';

export const LEVELS = ['province', 'commune'] as const;

/** The procedures of a level, all fields together; null where no field told. */
export interface ProcedureSum {
  level: (typeof LEVELS)[number];
  total: number | null;
  eligible: number | null;
  provided: number | null;
  /** Provided of those fit to be, in %. */
  percent: number | null;
}
type Counted = Pick<ProcedureCounts, 'total' | 'eligible' | 'provided'>;

/** Provided of those fit to be; a field that told only one of the two is left out of both. */
export const providedOf = (rows: readonly Pick<Counted, 'eligible' | 'provided'>[]): RateParts =>
  rows.reduce<RateParts>((sum, { eligible, provided }) => addParts(sum, { numerator: provided, denominator: eligible }), NOTHING);

/** The same in %. */
export const providedPercent = (row: Pick<Counted, 'eligible' | 'provided'>): number | null => percentOf(providedOf([row]));

/** One sum a level that has rows. */
export const sumProcedures = (rows: readonly ProcedureCounts[]): ProcedureSum[] =>
  LEVELS.flatMap((level) => {
    const ours = rows.filter((row) => row.level === level);
    if (ours.length === 0) return [];
    const { numerator, denominator } = providedOf(ours);
    const total = ours.reduce<number | null>((sum, row) => addTold(sum, row.total), null);
    return [{ level, total, eligible: denominator, provided: numerator, percent: percentOf({ numerator, denominator }) }];
  });
