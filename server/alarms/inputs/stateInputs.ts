import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { ConditionInput } from '../../../contract/rules/alarms/condition';
import { judgeState } from '../../core/alarms/judge/judgeState';
import { toSourceState } from '../../store/rows/storedSource';
import type { Db } from '../../store/store';
import type { Conditions, Running } from './conditionsBy';
import type { Moved } from './readNews';

const revisionRow = z.object({ revision: z.coerce.number() });

/**
 * The passages of sources that these revisions journalled, in their order. The journal is that of the centre's own watch: each is what the
 * source was from then on, however long ago that is, so none is late.
 */
export const stateInputs = async (
  db: Db,
  moved: readonly Moved[],
  { sources }: Conditions,
): Promise<{ revision: number; running: Running; input: ConditionInput }[]> => {
  if (moved.length === 0 || sources.size === 0) return [];
  const clocks = new Map(moved.map(({ revision, clock }) => [revision, clock]));
  const { rows } = await sql`select source_id, at, state, data_at, revision from source_state_log
    where source_id in (select jsonb_array_elements_text(${JSON.stringify([...sources.keys()])}::jsonb))
      and revision in (select jsonb_array_elements_text(${JSON.stringify([...clocks.keys()])}::jsonb)::bigint)
    order by revision, at`.execute(db);
  return rows.flatMap((row) => {
    const { source, state } = toSourceState(row);
    const { revision } = revisionRow.parse(row);
    const clock = clocks.get(revision) ?? 0;
    return (sources.get(source) ?? []).flatMap((running) => {
      const { condition } = running.watched.rule.body;
      if (condition.kind !== 'source-state') return [];
      const sample = judgeState(state.state, condition, Date.parse(state.at));
      return [{ revision, running, input: { kind: 'sample' as const, clock, sample, again: true as const } }];
    });
  });
};
