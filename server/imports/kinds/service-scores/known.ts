import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn } from '../../../store/rows/columns';
import { scoreBody, type ScoreBody } from '../../../store/rows/storedScores';
import type { Db } from '../../../store/store';
import { snapshotPlace, type Ready } from './ready';

const knownRow = z.object({
  unit: z.string(),
  period: z.string(),
  seen_on: z.string(),
  body: z.nullable(scoreBody),
  source: z.nullable(z.string()),
  revision: z.nullable(bigintColumn),
  newest_on: z.nullable(z.string()),
  newest: z.nullable(scoreBody),
});
export interface KnownSnapshot {
  /** What stands of this very day, with the revision that wrote it; null where nothing does. */
  own: { body: ScoreBody; source: string; revision: number } | null;
  /** The snapshot of the unit and period that was seen last, of whatever day; null where there is none. */
  newest: { seenOn: string; body: ScoreBody } | null;
}

/** What the actual ledger knows of the snapshots that rows are part of, by `snapshotPlace`. */
export const readSnapshots = async (db: Db, rows: readonly Ready[]): Promise<Map<string, KnownSnapshot>> => {
  const asked = new Map(
    rows.map(({ unit, periodKind, period, seenOn }) => [JSON.stringify([unit, period, seenOn]), { unit, periodKind, period, seenOn }]),
  );
  const of = sql`s.ledger = 'actual' and s.period_kind = k."periodKind" and s.period = k.period and s.unit = k.unit`;
  // Of a place the newest revision counts, and one without a body was taken back.
  const { rows: known } = await sql`select k.unit, k.period, k."seenOn" as seen_on, o.body, o.source, o.revision,
      n.seen_on::text as newest_on, n.body as newest
    from jsonb_to_recordset(${JSON.stringify([...asked.values()])}::jsonb) as k(unit text, "periodKind" text, period text, "seenOn" text)
    left join lateral (select * from service_score s where ${of} and s.seen_on = k."seenOn"::date order by s.revision desc limit 1) o on true
    left join lateral (select * from (select distinct on (s.seen_on) s.seen_on, s.body from service_score s where ${of}
      order by s.seen_on desc, s.revision desc) d where d.body is not null order by d.seen_on desc limit 1) n on true`.execute(db);
  return new Map(
    known.map((row): [string, KnownSnapshot] => {
      const { unit, period, seen_on: seenOn, body, source, revision, newest_on: newestOn, newest } = knownRow.parse(row);
      return [
        snapshotPlace({ unit, period, seenOn }),
        {
          own: body && source !== null && revision !== null ? { body, source, revision } : null,
          newest: newest && newestOn !== null ? { seenOn: newestOn, body: newest } : null,
        },
      ];
    }),
  );
};
