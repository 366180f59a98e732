import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { FEEDS } from '../../contract/feeds/index';
import type { Db } from '../store/store';
import { listSets } from '../store/rows/storedIndicators';

const row = z.object({ set_id: z.string(), code: z.string(), name: z.string(), unit: z.string(), has_areas: z.boolean() });

/** The sets and indicators that stood at `revision`, in their own order. */
export const readCatalogue = async (db: Db, revision: number): Promise<z.infer<(typeof FEEDS)['catalogue']['body']>> => {
  const { rows } = await sql`select set_id, code, name, unit, exists (select 1 from observation o where o.set_id = i.set_id
      and o.indicator_code = i.code and o.revision <= ${revision} and o.breakdown @> '[{"dimension":"area"}]'::jsonb and not o.withdrawn
      and not exists (select 1 from observation n where n.set_id = o.set_id and n.indicator_code = o.indicator_code and n.role = o.role
        and n.period = o.period and n.breakdown = o.breakdown and n.basis_id = o.basis_id and n.revision > o.revision
        and n.revision <= ${revision} and n.withdrawn)) as has_areas
    from (select distinct on (set_id, code) * from indicator where revision <= ${revision} order by set_id, code, revision desc) i
    order by set_id, position, code`.execute(db);
  const indicators = rows.map((each) => row.parse(each));
  const sets = await listSets(db, revision);
  return {
    sets: sets.map(({ id, name }) => ({
      id,
      name,
      indicators: indicators
        .filter((each) => each.set_id === id)
        .map(({ code, name: words, unit, has_areas: hasAreas }) => ({ code, name: words, unit, hasAreas })),
    })),
  };
};
