import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { ScoreRow } from '../../sources/services/scoreRows';
import { bigintColumn, instant } from '../../store/rows/columns';
import { scoreBody, type ScoreBody } from '../../store/rows/storedScores';
import type { Db } from '../../store/store';

type Place = Pick<ScoreRow, 'unit' | 'period' | 'seenOn'>;
/** A snapshot as one text. */
export const snapshotPlace = ({ unit, period, seenOn }: Place): string => JSON.stringify([unit, period, seenOn]);

const seen = { seenOn: z.string(), body: scoreBody, source: z.string() };
const knownRow = z.object({
  unit: z.string(),
  period: z.string(),
  seen_on: z.string(),
  body: z.nullable(scoreBody),
  source: z.nullable(z.string()),
  observed_at: z.nullable(instant),
  revision: z.nullable(bigintColumn),
  former: z.nullable(z.object(seen)),
  newest: z.nullable(z.object(seen)),
});
type Seen = z.infer<z.ZodMiniObject<typeof seen>>;

export interface KnownSnapshot {
  /** What stands of this very day, with the revision that wrote it; null where nothing does. */
  own: { body: ScoreBody; source: string; observedAt: string | null; revision: number } | null;
  /** The snapshot of the unit and period that was seen last before this day; null where there is none. */
  former: Seen | null;
  /** The one that was seen last, of whatever day; null where there is none. */
  newest: Seen | null;
}

/** What the actual ledger knows of the snapshots that rows are part of, by `snapshotPlace`. */
export const readSnapshots = async (
  db: Db,
  rows: readonly (Place & Pick<ScoreRow, 'periodKind'>)[],
): Promise<Map<string, KnownSnapshot>> => {
  const asked = new Map(
    rows.map((row) => [snapshotPlace(row), { unit: row.unit, periodKind: row.periodKind, period: row.period, seenOn: row.seenOn }]),
  );
  const of = sql`s.ledger = 'actual' and s.period_kind = k."periodKind" and s.period = k.period and s.unit = k.unit`;
  const last = (within: ReturnType<typeof sql>) => sql`left join lateral (
    select json_build_object('seenOn', d.seen_on::text, 'body', d.body, 'source', d.source) as told
    from (select distinct on (s.seen_on) s.seen_on, s.body, s.source from service_score s where ${within}
      order by s.seen_on desc, s.revision desc) d where d.body is not null order by d.seen_on desc limit 1)`;
  // Of a place the newest revision counts, and one without a body was taken back.
  const { rows: known } = await sql`select k.unit, k.period, k."seenOn" as seen_on, o.body, o.source, o.observed_at, o.revision,
      f.told as former, n.told as newest
    from jsonb_to_recordset(${JSON.stringify([...asked.values()])}::jsonb) as k(unit text, "periodKind" text, period text, "seenOn" text)
    left join lateral (select * from service_score s where ${of} and s.seen_on = k."seenOn"::date order by s.revision desc limit 1) o on true
    ${last(sql`${of} and s.seen_on < k."seenOn"::date`)} f on true
    ${last(of)} n on true`.execute(db);
  return new Map(
    known.map((row): [string, KnownSnapshot] => {
      const { unit, period, seen_on: seenOn, body, source, observed_at: observedAt, revision, former, newest } = knownRow.parse(row);
      const own = body && source !== null && revision !== null ? { body, source, observedAt, revision } : null;
      return [snapshotPlace({ unit, period, seenOn }), { own, former, newest }];
    }),
  );
};
