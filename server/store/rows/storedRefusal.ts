import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { refusedRow, type RefusedRow } from '../../../contract/feeds/intake';
import { bigintColumn, instant } from './columns';

const row = z.object({
  id: bigintColumn,
  file: z.string(),
  line: z.int(),
  raw: z.string(),
  reason: z.string(),
  received_at: instant,
  state: z.string(),
  version: z.int(),
  attempts: z.int(),
  decided_by: z.nullable(z.string()),
  decided_at: z.nullable(instant),
  note: z.nullable(z.string()),
});

/** A refused row as the wire has it. */
export const toRefusedRow = (raw: unknown): RefusedRow => {
  const { received_at: receivedAt, decided_by: decidedBy, decided_at: decidedAt, ...rest } = row.parse(raw);
  return refusedRow.parse({ ...rest, receivedAt, decidedBy, decidedAt });
};

/** Every refused row as it stood at `revision`: what was last said of it, or open since it came. To stand after `from`. */
export const refusalsAt = (revision: number): RawBuilder<unknown> => sql`(
  select r.id, r.source, r.subject, r.file, r.sha256, r.line, r.raw, r.reason as first_reason, r.received_at, coalesce(s.reason, r.reason) as reason,
    coalesce(s.state, 'open') as state, coalesce(s.version, 0) as version, coalesce(s.attempts, 0) as attempts, s.decided_by, s.decided_at, s.note
  from refused_row r left join lateral (select * from refused_row_state t where t.row_id = r.id and t.revision <= ${revision}
    order by t.version desc limit 1) s on true
  where r.revision <= ${revision}) refusal`;
