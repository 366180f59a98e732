import { sql } from 'kysely';
import * as z from 'zod/mini';
import { dossierCounts, type DossierCounts } from '../../../../contract/feeds/serviceDossiers';
import { dossierPlace } from '../../../ingest/services/olderDossiers';
import type { DossierRow } from '../../../sources/services/dossierRows';
import { bigintColumn, instant } from '../../../store/rows/columns';
import { COUNT_COLUMNS } from '../../../store/rows/storedDossiers';
import type { Db } from '../../../store/store';

const countsOf = sql.raw(
  `json_build_object(${Object.entries(COUNT_COLUMNS)
    .map(([name, column]) => `'${name}', d.${column}`)
    .join(', ')})`,
);
const knownRow = z.object({
  unit: z.string(),
  field: z.string(),
  month: z.string(),
  counts: dossierCounts,
  source: z.string(),
  observed_at: z.nullable(instant),
  revision: bigintColumn,
});
export interface KnownDossiers {
  counts: DossierCounts;
  source: string;
  observedAt: string | null;
  revision: number;
}

/** What stands in the actual ledger on the places of these rows, by `dossierPlace`; what was taken back does not. */
export const readKnownDossiers = async (
  db: Db,
  rows: readonly Pick<DossierRow, 'unit' | 'field' | 'month'>[],
): Promise<Map<string, KnownDossiers>> => {
  const places = rows.map(({ unit, field, month }) => ({
    unit,
    field,
    month,
    year: Number(month.slice(0, 4)),
    at: Number(month.slice(5)),
  }));
  const { rows: found } = await sql`select r.unit, r.field, r.month, ${countsOf} as counts, d.source, d.observed_at, d.revision
    from (select distinct * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(unit text, field text, month text, year integer, at integer)) r
    cross join lateral (select * from service_dossier d where d.ledger = 'actual' and d.year = r.year and d.month = r.at
      and d.unit = r.unit and d.field = r.field order by d.revision desc limit 1) d`.execute(db);
  return new Map(
    found
      .map((row) => knownRow.parse(row))
      .filter(({ counts }) => Object.values(counts).some((count) => count !== null))
      .map(({ observed_at: observedAt, ...row }) => [dossierPlace(row), { ...row, observedAt }]),
  );
};
