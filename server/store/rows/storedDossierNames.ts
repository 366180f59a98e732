import { sql } from 'kysely';
import * as z from 'zod/mini';
import { dossierField, procedureCounts, type ProcedureCounts } from '../../../contract/feeds/serviceDossiers';
import { provenance } from '../../../contract/figure';
import type { Db } from '../store';
import type { DossiersAt } from './storedDossiers';

/** The names of fields in a ledger, by code. */
export const readDossierFields = async (
  db: Db,
  { revision, ledger }: Omit<DossiersAt, 'year'>,
): Promise<z.infer<typeof dossierField>[]> => {
  const { rows } = await sql`select distinct on (code) code, name from service_field where ledger = ${ledger} and revision <= ${revision}
    order by code, revision desc`.execute(db);
  return rows.map((row) => dossierField.parse(row));
};

const procedureRow = z.object({
  ...procedureCounts.shape,
  seenOn: z.string(),
  provenance,
});
/** Procedures by level and field as they were last counted by a day. */
export const readProcedures = async (db: Db, { revision, ledger }: Omit<DossiersAt, 'year'>, by: string): Promise<ProcedureCounts[]> => {
  const { rows } =
    await sql`select distinct on (level, field) level, field, total, eligible, provided, seen_on::text as "seenOn", provenance, source
    from (select distinct on (level, field, seen_on) * from service_procedure
      where ledger = ${ledger} and revision <= ${revision} and seen_on <= ${by}::date order by level, field, seen_on, revision desc) p
    where num_nonnulls(total, eligible, provided) > 0 order by level, field, seen_on desc`.execute(db);
  return rows.map((row) => procedureRow.parse(row));
};
