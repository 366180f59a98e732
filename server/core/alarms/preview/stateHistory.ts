import { sql } from 'kysely';
import type { AlarmCondition } from '../../../../contract/alarms';
import { toSourceState } from '../../../store/rows/storedSource';
import { groupedBy } from '../../../../contract/rules/groupedBy';
import { judgeState } from '../judge/judgeState';
import { asTold, counting, type Asked, type History } from './history';

const SOURCE = 'nguon:';

/** The passages of sources that the centre's own watch journalled, with that which held when the span began. */
export const stateHistory = async (
  { db, revision, subjects, from }: Asked,
  condition: Extract<AlarmCondition, { kind: 'source-state' }>,
): Promise<History> => {
  const sources = JSON.stringify(subjects.map(({ key }) => key.slice(SOURCE.length)));
  const begin = new Date(from).toISOString();
  const { rows } = await sql`select source_id, at, state, data_at from source_state_log l
    where source_id in (select jsonb_array_elements_text(${sources}::jsonb)) and revision <= ${revision}
      and at >= coalesce((select max(at) from source_state_log b where b.source_id = l.source_id and b.at < ${begin}::timestamptz
        and b.revision <= ${revision}), '-infinity')
    order by source_id, revision, at`.execute(db);
  const count = counting();
  const passages = groupedBy(rows.map(toSourceState), ({ source }) => source);
  return count.history(
    new Map(
      [...passages].map(([source, own]) => {
        count.add('passages', own.length);
        const samples = own.map(({ state }) => judgeState(state.state, condition, Date.parse(state.at)));
        return [`${SOURCE}${source}`, asTold(samples).map((input) => ({ ...input, again: true as const }))];
      }),
    ),
  );
};
