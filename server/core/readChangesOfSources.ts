import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { boundaryChanges, sourceChanges } from '../../contract/feeds/changes';
import { boundaryProvenance } from '../../contract/feeds/boundaries';
import { FRESHNESS } from '../../contract/rules/freshness';
import { bigintColumn, instant } from '../store/rows/columns';
import type { ReadView } from '../store/store';
import { readChangesSpan } from './readChangesSpan';

type Asked = { since: string; until?: string | undefined };
type View = Pick<ReadView, 'db' | 'revision'>;

const stateRow = z.object({
  source: z.string(),
  state: z.enum(FRESHNESS),
  at: instant,
  was: z.nullable(z.enum(FRESHNESS)),
});

/** The sources that stand otherwise than at `since`, by the journal of the centre's watch; the newest change first. */
export const readChangesOfSources = async (view: View, asked: Asked): Promise<z.infer<(typeof sourceChanges)['body']>> => {
  const { to } = await readChangesSpan(view, asked);
  const { rows } = await sql`select n.source_id as source, n.state, n.at, w.state as was from
      (select distinct on (source_id) source_id, state, at from source_state_log where revision <= ${to}
        order by source_id, revision desc, at desc) n
      left join lateral (select state from source_state_log l where l.source_id = n.source_id and l.revision <= ${to}
        and l.at <= ${asked.since}::timestamptz order by l.revision desc, l.at desc limit 1) w on true
    where n.at > ${asked.since}::timestamptz and n.state is distinct from w.state
    order by n.at desc, n.source_id`.execute(view.db);
  const sources = rows.map((raw) => {
    const { source, state, at, was } = stateRow.parse(raw);
    return { source, from: was, to: state, at };
  });
  return { since: asked.since, sources };
};

const boundaryRow = z.object({ revision: bigintColumn, recorded_at: instant, source: z.string(), provenance: boundaryProvenance });

/** The boundaries that were recorded within the span, the newest of them. */
export const readChangesOfBoundaries = async (view: View, asked: Asked): Promise<z.infer<(typeof boundaryChanges)['body']>> => {
  const { from, to } = await readChangesSpan(view, asked);
  const { rows } = await sql`select revision, recorded_at, source, provenance from boundary_set
    where revision <= ${to} order by revision desc limit 1`.execute(view.db);
  const newest = rows[0] === undefined ? null : boundaryRow.parse(rows[0]);
  if (!newest || newest.revision <= from) return { since: asked.since, recorded: null };
  const { rows: older } = await sql`select 1 from boundary_set where revision <= ${from} limit 1`.execute(view.db);
  const { recorded_at: at, source, provenance } = newest;
  return { since: asked.since, recorded: { at, source, provenance, isFirst: older.length === 0 } };
};
