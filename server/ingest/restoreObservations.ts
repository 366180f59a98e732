import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn } from '../store/rows/columns';
import type { WriteView } from '../store/store';
import { readHead } from './knownSet';
import { recordPlanRuns } from './planRuns';
import { listIndicators, toChanges } from './toChanges';

const overlaid = z.object({
  set_id: z.string(),
  indicator_code: z.string(),
  period: z.string(),
  revision: bigintColumn,
  actor: z.string(),
});
export type Overlaid = z.infer<typeof overlaid>;

const SAME_PLACE = sql.raw(`n.set_id = o.set_id and n.indicator_code = o.indicator_code and n.role = o.role and n.period = o.period
  and n.breakdown = o.breakdown and n.basis_id = o.basis_id`);

/** Observations that stand on a place that `revision` wrote, and are newer: at most `limit` of them. */
export const newerObservations = async ({ db }: Pick<WriteView, 'db'>, revision: number, limit: number): Promise<Overlaid[]> => {
  const { rows } = await sql`select n.set_id, n.indicator_code, n.period, n.revision, r.actor from observation o
    join observation n on ${SAME_PLACE} and n.revision > o.revision join revision r on r.id = n.revision
    where o.revision = ${revision} order by n.revision desc, n.indicator_code limit ${limit}`.execute(db);
  return rows.map((row) => overlaid.parse(row));
};

const written = z.object({ set_id: z.string(), indicator_code: z.string(), period: z.string(), observed_at: z.nullable(z.unknown()) });

/**
 * Takes back what one revision recorded, in the revision of `view`: where a figure stood before it stands again as it was, where
 * none did the place is withdrawn. Nothing is removed, and what newer revisions wrote on these places must have been ruled out.
 * Answers how many observations that were.
 */
export const restoreObservations = async (view: WriteView, revision: number): Promise<number> => {
  const { db } = view;
  const { rows } = await sql`insert into observation (set_id, indicator_code, role, period, breakdown, basis_id, revision, value, verbatim,
      alignment, source, provenance, observed_at, received_at, recorder, withdrawn)
    select o.set_id, o.indicator_code, o.role, o.period, o.breakdown, o.basis_id, ${view.revision}::bigint,
      coalesce(p.value, '{"kind":"none","reason":"blank"}'::jsonb), p.verbatim, coalesce(p.alignment, 'missing'), coalesce(p.source, o.source),
      coalesce(p.provenance, o.provenance), p.observed_at, coalesce(p.received_at, ${view.at}::timestamptz), coalesce(p.recorder, o.recorder),
      coalesce(p.withdrawn, true)
    from observation o left join lateral (select * from observation n where ${SAME_PLACE} and n.revision < o.revision
      order by n.revision desc limit 1) p on true
    where o.revision = ${revision} returning set_id, indicator_code, period, observed_at`.execute(db);
  const restored = rows.map((row) => written.parse(row));
  const nothing = { agencies: 0, areas: 0, indicators: 0 };
  for (const set of new Set(restored.map((row) => row.set_id))) {
    const own = restored
      .filter((row) => row.set_id === set)
      .map((row) => ({ indicatorCode: row.indicator_code, period: row.period, observedAt: null }));
    const codes = new Set(own.map(({ indicatorCode }) => indicatorCode));
    const stored = await readHead(db, set);
    if (stored) await recordPlanRuns(view, { set: { id: set } }, stored.head, { ...nothing, observations: own });
    const told = (await listIndicators(db, set)).filter(({ code }) => codes.has(code));
    await view.publish('indicators', await toChanges(view, set, told, own));
  }
  return restored.length;
};
