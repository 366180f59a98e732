import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { dossierCounts, type DossierCounts } from '../../../contract/feeds/serviceDossiers';
import type { Ledger, Receipt } from '../../../contract/money';
import type { Db } from '../store';
import { instant } from './columns';
import { mergeReceipts, receiptColumns } from './storedMoney';

/** The column of each count. */
export const COUNT_COLUMNS = {
  receivedOnline: 'received_online',
  receivedDirect: 'received_direct',
  receivedPost: 'received_post',
  solvedEarly: 'solved_early',
  solvedOnTime: 'solved_on_time',
  solvedLate: 'solved_late',
  pendingInTerm: 'pending_in_term',
  pendingDueSoon: 'pending_due_soon',
  pendingLate: 'pending_late',
  fullEligible: 'full_eligible',
  fullOnline: 'full_online',
  payable: 'payable',
  paidOnline: 'paid_online',
  digitisable: 'digitisable',
  digitised: 'digitised',
  reusable: 'reusable',
  reused: 'reused',
  feedback: 'feedback',
  feedbackOnTime: 'feedback_on_time',
  feedbackDissatisfied: 'feedback_dissatisfied',
} as const satisfies Record<keyof DossierCounts, string>;

/** A year of one ledger, as it stood at a revision. */
export interface DossiersAt {
  revision: number;
  ledger: Ledger;
  year: number;
}

const isTold = sql.raw(`num_nonnulls(${Object.values(COUNT_COLUMNS).join(', ')}) > 0`);
/** What stands of each unit, field and month. */
export const standingDossiers = ({ revision, ledger, year }: DossiersAt): RawBuilder<unknown> => sql`
  select * from (select distinct on (month, unit, field) * from service_dossier
    where ledger = ${ledger} and year = ${year} and revision <= ${revision} order by month, unit, field, revision desc) d where ${isTold}`;

/** The counts of several rows: nobody's word is null, what some told is the sum of theirs. */
export const summedCounts: RawBuilder<unknown> = sql.raw(
  `json_build_object(${Object.entries(COUNT_COLUMNS)
    .map(([name, column]) => `'${name}', sum(${column})`)
    .join(', ')})`,
);
/** A month of a year as text. */
const monthText = (year: number): RawBuilder<unknown> => sql`${sql.lit(`${year}-`)} || lpad(month::text, 2, '0')`;

const yearRow = z.object({ ledger: z.enum(['actual', 'simulated']), year: z.int() });
/** The years in which dossiers were told of, of each ledger, oldest first. */
export const readDossierYears = async (db: Db, revision: number): Promise<Record<Ledger, number[]>> => {
  // One row that still says something is enough: of each year the search stops at the first.
  const { rows } = await sql`with recursive of (ledger, year) as (
      (select ledger, year from service_dossier order by ledger, year limit 1)
      union all
      select n.ledger, n.year from of cross join lateral (select d.ledger, d.year from service_dossier d
        where (d.ledger, d.year) > (of.ledger, of.year) order by d.ledger, d.year limit 1) n)
    select ledger, year from of where exists (select true from (select distinct on (month, unit, field) * from service_dossier d
        where d.ledger = of.ledger and d.year = of.year and d.revision <= ${revision} order by month, unit, field, revision desc) s
      where ${isTold})
    order by ledger, year`.execute(db);
  const years: Record<Ledger, number[]> = { actual: [], simulated: [] };
  for (const row of rows.map((each) => yearRow.parse(each))) years[row.ledger].push(row.year);
  return years;
};

const monthly = { month: z.string(), counts: dossierCounts };
const openRow = z.object({
  unit: z.string(),
  field: z.string(),
  inTerm: z.nullable(z.int()),
  dueSoon: z.nullable(z.int()),
  late: z.nullable(z.int()),
  seenAt: z.nullable(instant),
});
const yearBody = z.object({
  byUnit: z.nullable(z.array(z.object({ unit: z.string(), ...monthly }))),
  byField: z.nullable(z.array(z.object({ field: z.string(), ...monthly }))),
  open: z.nullable(z.array(openRow)),
  used: z.nullable(z.object({ units: z.array(z.string()), fields: z.array(z.string()) })),
  receipt: z.unknown(),
  last: z.nullable(z.object({ month: z.string(), observed_at: z.nullable(instant) })),
});
export interface DossierYear extends Omit<z.infer<typeof yearBody>, 'receipt' | 'byUnit' | 'byField' | 'open' | 'used'> {
  byUnit: { unit: string; month: string; counts: DossierCounts }[];
  byField: { field: string; month: string; counts: DossierCounts }[];
  open: z.infer<typeof openRow>[];
  /** Units and fields that anything was told of. */
  units: string[];
  fields: string[];
  receipt: Receipt | null;
}

/**
 * A year by unit (of one field where it is named) and by field (of one unit where it is named), with what stands open in its last month;
 * `last` carries the earliest moment at which a row of that month was seen. What stands is worked out once, in the database.
 */
export const readDossierYear = async (
  db: Db,
  at: DossiersAt,
  { unit = null, field = null }: { unit?: string | null | undefined; field?: string | null | undefined },
): Promise<DossierYear> => {
  const month = monthText(at.year);
  const { rows } = await sql`with stood as materialized (${standingDossiers(at)}), newest as (select max(month) as month from stood)
    select (select json_agg(u order by unit, month) from (select unit, ${month} as month, ${summedCounts} as counts from stood
        where ${field}::text is null or field = ${field} group by unit, stood.month) u) as "byUnit",
      (select json_agg(f order by field, month) from (select field, ${month} as month, ${summedCounts} as counts from stood
        where ${unit}::text is null or unit = ${unit} group by field, stood.month) f) as "byField",
      (select json_agg(o order by unit, field) from (select unit, field, pending_in_term as "inTerm", pending_due_soon as "dueSoon",
          pending_late as late, observed_at as "seenAt" from stood where month = (select month from newest)
          and coalesce(pending_in_term, 0) + coalesce(pending_due_soon, 0) + coalesce(pending_late, 0) > 0) o) as open,
      (select json_build_object('units', json_agg(distinct unit), 'fields', json_agg(distinct field)) from stood having count(*) > 0) as used,
      (select row_to_json(r) from (select ${receiptColumns} from stood) r) as receipt,
      (select row_to_json(l) from (select ${month} as month, min(observed_at) as observed_at from stood
        where month = (select month from newest) group by stood.month) l) as last`.execute(db);
  const { byUnit, byField, open, used, receipt, last } = yearBody.parse(rows[0]);
  return {
    byUnit: byUnit ?? [],
    byField: byField ?? [],
    open: open ?? [],
    units: used?.units ?? [],
    fields: used?.fields ?? [],
    receipt: mergeReceipts([receipt]),
    last,
  };
};
