import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Ledger } from '../../../contract/money';
import type { DossierRow } from '../../sources/services/dossierRows';
import { instant } from '../../store/rows/columns';
import type { Db } from '../../store/store';

const seenRow = z.object({ unit: z.string(), field: z.string(), month: z.string(), seen: instant });
/** A place of dossiers as one text. */
export const dossierPlace = ({ unit, field, month }: Pick<DossierRow, 'unit' | 'field' | 'month'>): string =>
  JSON.stringify([unit, field, month]);

/** Of each of these rows' places the moment at which what stands there at `revision` was seen; none where that is not told. */
export const seenDossiers = async (
  db: Db,
  { ledger, revision }: { ledger: Ledger; revision: number },
  rows: readonly Pick<DossierRow, 'unit' | 'field' | 'month'>[],
): Promise<Map<string, string>> => {
  const places = JSON.stringify(
    rows.map(({ unit, field, month }) => ({ unit, field, year: Number(month.slice(0, 4)), at: Number(month.slice(5)) })),
  );
  const { rows: found } = await sql`select r.unit, r.field, r.year || '-' || lpad(r.at::text, 2, '0') as month, o.observed_at as seen
    from jsonb_to_recordset(${places}::jsonb) as r(unit text, field text, year integer, at integer)
    cross join lateral (select observed_at from service_dossier d where d.ledger = ${ledger} and d.year = r.year and d.month = r.at
      and d.unit = r.unit and d.field = r.field and d.revision <= ${revision} order by d.revision desc limit 1) o
    where o.observed_at is not null`.execute(db);
  return new Map(found.map((row) => seenRow.parse(row)).map((row) => [dossierPlace(row), row.seen]));
};

/** Whether a row was seen before what stands on its place, or does not say when: then it changes nothing that is dated, [DV5]. */
export const isOlderDossier = (row: DossierRow, seen: ReadonlyMap<string, string>): boolean => {
  const known = seen.get(dossierPlace(row));
  return known !== undefined && (row.observedAt === null || Date.parse(row.observedAt) < Date.parse(known));
};
