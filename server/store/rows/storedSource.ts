import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { source, sourceDefinition, sourceState, type Source, type SourceState } from '../../../contract/feeds/sources';
import { bigintColumn, instant } from './columns';

const count = z.pipe(
  z.nullable(bigintColumn),
  z.transform((value) => value ?? 0),
);
const row = z.object({
  body: sourceDefinition,
  defined_in: bigintColumn,
  revision: count,
  last_data_at: z.nullable(instant),
  last_success_at: z.nullable(instant),
  failed_at: z.nullable(instant),
  failure: z.nullable(z.string()),
  accepted: count,
  refused: count,
  open: count,
  quarantine_revision: count,
});

/** A source as the wire has it. */
export const toSource = (raw: unknown): Source => {
  const { body, defined_in: definedIn, failed_at: failedAt, failure, ...health } = row.parse(raw);
  return source.parse({
    ...body,
    lastDataAt: health.last_data_at,
    lastSuccessAt: health.last_success_at,
    lastFailure: failedAt === null ? null : { at: failedAt, reason: failure ?? '' },
    accepted: health.accepted,
    refused: health.refused,
    open: health.open,
    quarantineRevision: health.quarantine_revision,
    revision: Math.max(definedIn, health.revision),
  });
};

/** Every source as it stood at `revision`. To stand after `from`; in order of `id` when asked so. */
export const sourcesAt = (revision: number): RawBuilder<unknown> => sql`(
  select s.id, s.body, s.revision as defined_in, h.* from
    (select distinct on (id) id, body, revision from source where revision <= ${revision} order by id, revision desc) s
    left join lateral (select * from source_health t where t.source_id = s.id and t.revision <= ${revision}
      order by t.revision desc limit 1) h on true) source_now`;

const stateRow = z.object({ source_id: z.string(), at: instant, state: z.string(), data_at: instant });

/** A row of `source_state_log` as the wire has it, with the source it is of. */
export const toSourceState = (raw: unknown): { source: string; state: SourceState } => {
  const { source_id: id, at, state, data_at: dataAt } = stateRow.parse(raw);
  return { source: id, state: sourceState.parse({ at, state, dataAt }) };
};
