import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { partScore, type PeriodKind } from '../../../contract/feeds/services';
import { provenance } from '../../../contract/figure';
import type { Ledger } from '../../../contract/money';
import { isSeenClosed, lastDayOf } from '../../../contract/rules/scorePeriods';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';

const { part, numerator, denominator, official, flags } = partScore.shape;
/** What a snapshot tells, as it is kept. */
export const scoreBody = z.object({
  total: z.nullable(z.number()),
  groups: z.record(z.string(), z.nullable(z.number())),
  parts: z.array(z.object({ part, numerator, denominator, official, flags })),
});
export type ScoreBody = z.infer<typeof scoreBody>;

const snapshotRow = z.pipe(
  z.object({
    unit: z.string(),
    period: z.string(),
    seen_on: z.string(),
    body: scoreBody,
    revision: bigintColumn,
    provenance,
    source: z.string(),
    observed_at: z.nullable(instant),
    received_at: instant,
  }),
  z.transform(({ seen_on: seenOn, observed_at: observedAt, received_at: receivedAt, ...row }) => ({
    ...row,
    seenOn,
    observedAt,
    receivedAt,
  })),
);
/** One snapshot of a unit, `unit` as `kind:code`. */
export type StoredScore = z.infer<typeof snapshotRow>;
const COLUMNS = sql.raw('unit, period, seen_on::text as seen_on, body, revision, provenance, source, observed_at, received_at');

export interface ScoresAt {
  ledger: Ledger;
  kind: PeriodKind;
  revision: number;
}

/** The distinct values of a column of the index, each found from the one before it: there are many more rows than values. */
const stepping = (column: 'unit' | 'period', within: RawBuilder<unknown>): RawBuilder<unknown> => {
  const of = sql.ref(column);
  return sql`(with recursive step(value) as (
      (select ${of} from service_score where ${within} order by ${of} limit 1)
      union all select (select ${of} from service_score where ${within} and ${of} > step.value order by ${of} limit 1) from step
        where step.value is not null)
    select value from step where value is not null)`;
};

/**
 * What stands of each day of a unit in a period at the revision, from the last day back: rows come in the order of the index, so that
 * whoever wants the last alone reads no more. One without a body is taken back.
 */
const standing = (within: RawBuilder<unknown>, revision: number): RawBuilder<unknown> =>
  sql`(select * from (select distinct on (seen_on) * from service_score where ${within} and revision <= ${revision}
    order by seen_on desc, revision desc) d where body is not null)`;

/** The snapshot that holds of each unit in a period, the one seen last, [DV5]; in order of units. */
export const readNewestScores = async (db: Db, { ledger, kind, revision }: ScoresAt, period: string): Promise<StoredScore[]> => {
  const within = sql`ledger = ${ledger} and period_kind = ${kind} and period = ${period}`;
  const { rows } = await sql`select ${COLUMNS} from ${stepping('unit', within)} u
    cross join lateral (select * from ${standing(sql`${within} and unit = u.value`, revision)} d limit 1) s order by unit`.execute(db);
  return rows.map((row) => snapshotRow.parse(row));
};

/** The snapshot that holds of one unit in each period of a kind, in order of time. */
export const readUnitScores = async (db: Db, { ledger, kind, revision }: ScoresAt, unit: string): Promise<StoredScore[]> => {
  const within = sql`ledger = ${ledger} and unit = ${unit} and period_kind = ${kind}`;
  const { rows } = await sql`select ${COLUMNS} from ${stepping('period', within)} p
    cross join lateral (select * from ${standing(sql`${within} and period = p.value`, revision)} d limit 1) s order by period`.execute(db);
  return rows.map((row) => snapshotRow.parse(row));
};

/** Every sighting of one unit in a period, in order of days. */
export const readSightings = async (
  db: Db,
  { ledger, kind, revision }: ScoresAt,
  { unit, period }: { unit: string; period: string },
): Promise<StoredScore[]> => {
  const within = sql`ledger = ${ledger} and unit = ${unit} and period_kind = ${kind} and period = ${period}`;
  const { rows } = await sql`select ${COLUMNS} from ${standing(within, revision)} s order by s.seen_on`.execute(db);
  return rows.map((row) => snapshotRow.parse(row));
};

const periodRow = z.object({ period: z.string(), last: z.nullable(z.string()) });

/** The periods of a kind that have scores, in order of time, and whether any unit was seen after the end of each. */
export const readScorePeriods = async (db: Db, { ledger, kind, revision }: ScoresAt): Promise<{ period: string; closed: boolean }[]> => {
  const within = sql`ledger = ${ledger} and period_kind = ${kind}`;
  // The last day on which any unit was seen, of what was not taken back: asked of the newest first.
  const { rows } = await sql`select p.value as period, (select s.seen_on::text from service_score s
      where ${within} and s.period = p.value and s.revision <= ${revision} and s.body is not null and not exists (
        select 1 from service_score n where n.ledger = ${ledger} and n.period_kind = ${kind} and n.period = p.value and n.unit = s.unit
          and n.seen_on = s.seen_on and n.revision > s.revision and n.revision <= ${revision})
      order by s.seen_on desc limit 1) as last
    from ${stepping('period', within)} p order by 1`.execute(db);
  return rows
    .map((row) => periodRow.parse(row))
    .flatMap(({ period, last }) => (last === null ? [] : [{ period, closed: isSeenClosed(period, last) }]))
    .toSorted((a, b) => (lastDayOf(a.period) < lastDayOf(b.period) ? -1 : 1));
};
