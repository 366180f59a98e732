import { sql } from 'kysely';
import * as z from 'zod/mini';
import { role } from '../../contract/feeds/indicators';
import { provenance } from '../../contract/figure';
import { indicatorValue } from '../../contract/value';
import { bigintColumn, instant } from '../store/rows/columns';
import type { SeriesRow } from '../store/rows/storedSeries';
import type { Db } from '../store/store';
import type { ChangeSpan } from './readChangesSpan';

const row = z.object({
  set_id: z.string(),
  indicator_code: z.string(),
  role,
  period: z.string(),
  breakdown: z.array(z.object({ dimension: z.string(), member: z.string() })),
  basis_id: z.string(),
  revision: bigintColumn,
  value: indicatorValue,
  verbatim: z.nullable(z.string()),
  source: z.string(),
  provenance,
  observed_at: z.nullable(instant),
  received_at: instant,
});
/** One observation with the indicator it is of. */
export type ChangeRow = SeriesRow & Pick<z.infer<typeof row>, 'set_id' | 'indicator_code'>;

/** Sets that were known before the span, and in them the periods of indicators in which something was written within it. */
const touched = ({ from, to }: ChangeSpan) => sql`select distinct o.set_id, o.indicator_code, o.period from observation o
  where o.revision > ${from} and o.revision <= ${to}
    and exists (select 1 from indicator_set_version v where v.set_id = o.set_id and v.revision <= ${from})`;

/** Every observation of the periods touched within the span, as it stood at one end of it. */
export const readTouched = async (db: Db, span: ChangeSpan, at: 'from' | 'to'): Promise<ChangeRow[]> => {
  const { rows } = await sql`select * from (
      select distinct on (o.set_id, o.indicator_code, o.role, o.period, o.breakdown, o.basis_id) o.*
      from observation o join (${touched(span)}) t
        on t.set_id = o.set_id and t.indicator_code = o.indicator_code and t.period = o.period
      where o.revision <= ${span[at]}
      order by o.set_id, o.indicator_code, o.role, o.period, o.breakdown, o.basis_id, o.revision desc) stood
    where not withdrawn and value->>'kind' <> 'none'`.execute(db);
  return rows.map((raw) => row.parse(raw));
};

const setRow = z.object({
  id: z.string(),
  name: z.string(),
  indicators: bigintColumn,
  figures: bigintColumn,
  weakest: z.nullable(bigintColumn),
});
const PROVENANCES = ['published', 'imported', 'simulated'] as const;

/** The sets that nobody knew before the span, in the order in which they came, with what they hold at its end. */
export const readNewSets = async (db: Db, { from, to }: ChangeSpan) => {
  const { rows } = await sql`with fresh as (
      select set_id, (array_agg(head->>'name' order by revision desc))[1] as name, min(revision) as first
      from indicator_set_version where revision <= ${to} group by set_id having min(revision) > ${from}),
    held as (select distinct on (o.set_id, o.indicator_code, o.role, o.period, o.breakdown, o.basis_id) o.set_id, o.withdrawn,
        case o.provenance when 'simulated' then 2 when 'imported' then 1 else 0 end as rank
      from observation o join fresh f on f.set_id = o.set_id where o.revision <= ${to}
      order by o.set_id, o.indicator_code, o.role, o.period, o.breakdown, o.basis_id, o.revision desc)
    select f.set_id as id, f.name,
      (select count(distinct i.code) from indicator i where i.set_id = f.set_id and i.revision <= ${to}) as indicators,
      (select count(*) from held h where h.set_id = f.set_id and not h.withdrawn) as figures,
      (select max(h.rank) from held h where h.set_id = f.set_id and not h.withdrawn) as weakest
    from fresh f order by f.first, f.set_id`.execute(db);
  return rows.map((raw) => {
    const { weakest, ...set } = setRow.parse(raw);
    return { ...set, provenance: weakest === null ? null : (PROVENANCES[weakest] ?? null) };
  });
};

const firstRow = z.object({ at: instant });
/** When the first set of indicators was recorded; null where none was by `revision`. */
export const readBeginning = async (db: Db, revision: number): Promise<string | null> => {
  const { rows } = await sql`select at from revision where id = (select min(v.revision) from indicator_set_version v
    where v.revision <= ${revision})`.execute(db);
  return rows[0] === undefined ? null : firstRow.parse(rows[0]).at;
};
