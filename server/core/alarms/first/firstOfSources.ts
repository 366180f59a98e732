import { sql } from 'kysely';
import type { AlarmCondition } from '../../../../contract/alarms';
import { toSourceState } from '../../../store/rows/storedSource';
import { judgeState } from '../judge/judgeState';
import { asFirst, type Firsts, type Newest } from './newest';

const SOURCE = 'nguon:';

/** What the watch journalled last of each source. */
export const firstOfSources = async (
  { db, revision, clock, subjects }: Newest,
  condition: Extract<AlarmCondition, { kind: 'source-state' }>,
): Promise<Firsts> => {
  const sources = subjects.map(({ key }) => key.slice(SOURCE.length));
  const { rows } = await sql`select distinct on (source_id) source_id, at, state, data_at from source_state_log
    where source_id in (select jsonb_array_elements_text(${JSON.stringify(sources)}::jsonb)) and revision <= ${revision}
    order by source_id, revision desc, at desc`.execute(db);
  return new Map(
    rows
      .map(toSourceState)
      .map(({ source, state }) => [`${SOURCE}${source}`, asFirst(judgeState(state.state, condition, Date.parse(state.at)), clock)]),
  );
};
