import { sql } from 'kysely';
import * as z from 'zod/mini';
import { dossierCounts } from '../../../contract/feeds/serviceDossiers';
import { provenance } from '../../../contract/figure';
import type { Db } from '../store';
import { instant } from './columns';
import { standingDossiers, summedCounts, type DossiersAt } from './storedDossiers';

const sumRow = z.object({
  month: z.int(),
  unit: z.nullable(z.string()),
  field: z.nullable(z.string()),
  counts: dossierCounts,
  observedAt: z.nullable(instant),
  sources: z.array(z.string()),
  provenances: z.array(provenance),
});
/** A sum of one month: of a unit, of a field, or of the province where both are null. */
export type DossierSum = z.infer<typeof sumRow>;
const sumsRow = z.object({ sums: z.nullable(z.array(sumRow)) });

/** The sums of some months (1 to 12) of a year, by province, unit and field. */
export const readDossierSums = async (db: Db, at: DossiersAt, months: readonly number[]): Promise<DossierSum[]> => {
  const { rows } = await sql`with stood as materialized (${standingDossiers(at)}
      and month = any(array(select jsonb_array_elements_text(${JSON.stringify(months)}::jsonb)::smallint)))
    select json_agg(s) as sums from (select month, unit, field, ${summedCounts} as counts, max(observed_at) as "observedAt",
        array_agg(distinct source) as sources, array_agg(distinct provenance) as provenances
      from stood group by grouping sets ((month), (month, unit), (month, field))) s`.execute(db);
  return sumsRow.parse(rows[0]).sums ?? [];
};
