import { sql } from 'kysely';
import * as z from 'zod/mini';
import { role, type Role } from '../../../contract/feeds/indicators';
import type { FigurePlace } from '../../../contract/rules/confirmationPlace';
import { comparePeriods } from '../../../contract/rules/openPeriod';
import type { Db } from '../../store/store';

const row = z.object({ set_id: z.string(), indicator_code: z.string(), role, period: z.string(), basis_id: z.string(), position: z.int() });
/** What has happened counts before what is being finished, and that before what is only expected. */
const ORDER: readonly Role[] = ['result', 'actual', 'estimate'];

/** Where the newest outcome of each indicator stands at `revision`, of the whole: one place an indicator, in the order of the sets. */
export const newestOutcomes = async (db: Db, revision: number): Promise<FigurePlace[]> => {
  const { rows } = await sql`select o.set_id, o.indicator_code, o.role, o.period, o.basis_id, i.position from (
      select distinct on (set_id, indicator_code, role, period, basis_id) set_id, indicator_code, role, period, basis_id, value
      from observation where breakdown = '[]'::jsonb and role in ('result', 'actual', 'estimate') and revision <= ${revision}
      order by set_id, indicator_code, role, period, basis_id, revision desc) o
    join (select distinct on (set_id, code) set_id, code, position from indicator where revision <= ${revision}
      order by set_id, code, revision desc) i on i.set_id = o.set_id and i.code = o.indicator_code
    where o.value->>'kind' <> 'none'`.execute(db);
  const newest = new Map<string, z.infer<typeof row>>();
  for (const each of rows.map((raw) => row.parse(raw))) {
    const key = `${each.set_id}/${each.indicator_code}`;
    const known = newest.get(key);
    const later = known ? comparePeriods(each.period, known.period) || ORDER.indexOf(known.role) - ORDER.indexOf(each.role) : 1;
    if (later > 0) newest.set(key, each);
  }
  // The engines order words in ways of their own.
  const ordered = [...newest.values()].toSorted((a, b) => (a.set_id === b.set_id ? a.position - b.position : a.set_id < b.set_id ? -1 : 1));
  return ordered.map(({ set_id, indicator_code, role: word, period, basis_id }) => ({
    set: set_id,
    indicator: indicator_code,
    role: word,
    period,
    breakdown: [],
    basis: basis_id === '' ? null : basis_id,
  }));
};
