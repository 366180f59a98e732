import type { Provenance } from '../../../contract/figure';
import type { Ledger } from '../../../contract/money';
import { RATE_CODES } from '../../../contract/rules/dossierIndicators';
import { partsOfRate, percentOf } from '../../../contract/rules/serviceRates';
import { isTargetInForce } from '../../../contract/rules/serviceTargets';
import { serviceRate, type DossierCounts } from '../../../contract/feeds/serviceDossiers';
import { unitKindOf, unitOf } from '../../../contract/rules/serviceUnits';
import { yearOf } from '../../sources/simulated/calendar';
import { readDossierFields } from '../../store/rows/storedDossierNames';
import { readDossierSums, type DossierSum } from '../../store/rows/storedDossierSums';
import { readOwnTargets, type StoredTarget } from '../../store/rows/storedServiceTargets';
import type { WriteView } from '../../store/store';
import type { ObservationRow } from '../indicatorPlan';
import { recordSums } from '../money/recordSums';
import { registeredOwner } from '../money/registeredOwner';
import { COUNTED, dossierSet, FIELD_DIMENSION } from './dossierSet';
import { SERVICES_OWNER, SERVICES_RECORDER } from './recorders';

const RANK: Record<Provenance, number> = { published: 0, imported: 1, simulated: 2 };
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const periodOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

const breakdownOf = ({ unit, field }: DossierSum): ObservationRow['breakdown'] => {
  if (unit !== null) return [{ dimension: unitKindOf(unit), member: unitOf(unit) }];
  return field === null ? [] : [{ dimension: FIELD_DIMENSION, member: field }];
};
/** The sum of counts; null where one of them was not told. */
const sumOf = (counts: DossierCounts, of: readonly (keyof DossierCounts)[]): number | null =>
  of.reduce<number | null>((sum, name) => {
    const count = counts[name];
    return sum === null || count === null ? null : sum + count;
  }, 0);

const observationsOf = (sum: DossierSum, year: number): ObservationRow[] => {
  const told = (indicatorCode: string, value: number | null): ObservationRow[] =>
    value === null
      ? []
      : [
          {
            indicatorCode,
            breakdown: breakdownOf(sum),
            role: 'actual',
            period: periodOf(year, sum.month),
            value: { kind: 'number', value },
            verbatim: null,
            alignment: 'exact',
            basis: null,
            source: sum.sources.toSorted().join('; ').slice(0, 1500),
            provenance: sum.provenances.toSorted((a, b) => RANK[b] - RANK[a])[0] ?? 'imported',
            observedAt: sum.observedAt,
          },
        ];
  // Of a part its rates and what they are of are told; the other counts stand on its page.
  const isPart = sum.unit !== null || sum.field !== null;
  return [
    ...COUNTED.filter(({ code }) => !isPart || code === 'tiep-nhan').flatMap(({ code, of }) => told(code, sumOf(sum.counts, of))),
    ...serviceRate.options.flatMap((rate) => {
      const percent = percentOf(partsOfRate(rate, sum.counts));
      return told(RATE_CODES[rate], percent === null ? null : Math.round(percent * 100) / 100);
    }),
  ];
};

/** What an act sets for all levels, in each month of a year in which it was in force. */
const targetsOf = (targets: readonly StoredTarget[], year: number): ObservationRow[] =>
  targets.flatMap((target) => {
    const { rate, level, op, percent, act, basis, provenance } = target;
    return rate === null || level !== 'all'
      ? []
      : MONTHS.flatMap((month): ObservationRow[] => {
          const period = periodOf(year, month);
          if (!isTargetInForce(target, period)) return [];
          return [
            {
              indicatorCode: RATE_CODES[rate],
              breakdown: [],
              role: 'target',
              period,
              value: { kind: 'bound', op, value: percent },
              verbatim: null,
              alignment: 'exact',
              basis: act.id,
              source: basis,
              provenance,
              observedAt: null,
            },
          ];
        });
  });

/**
 * Adds the dossiers of these months up by province, unit and field, and records the sums and the seven rates in the indicator engine
 * beside the targets of their years, [DV4].
 */
export const rollUpDossiers = async (view: WriteView, ledger: Ledger, months: readonly string[]): Promise<void> => {
  const { db, revision } = view;
  const targets = await readOwnTargets(db, revision, ledger);
  const observations: ObservationRow[] = [];
  const fields = new Map((await readDossierFields(db, { revision, ledger })).map((field) => [field.code, field]));
  for (const year of new Set(months.map(yearOf))) {
    const sums = await readDossierSums(
      db,
      { revision, ledger, year },
      months.filter((month) => yearOf(month) === year).map((month) => Number(month.slice(5))),
    );
    for (const { field } of sums) if (field !== null && !fields.has(field)) fields.set(field, { code: field, name: field });
    observations.push(...sums.flatMap((sum) => observationsOf(sum, year)), ...targetsOf(targets, year));
    await view.pause();
  }
  const owner = await registeredOwner(view, ledger, SERVICES_OWNER);
  await recordSums(
    view,
    { ...dossierSet(ledger, { fields: [...fields.values()], targets, owner }), observations },
    ledger,
    months,
    SERVICES_RECORDER[ledger],
  );
};
