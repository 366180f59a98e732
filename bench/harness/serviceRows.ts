import { sql } from 'kysely';
import { SERVICES_CHANNEL } from '../../contract/services';
import { readScorings } from '../../server/store/rows/storedScorings';
import type { Store, WriteView } from '../../server/store/store';

/** How many scores there are: so many months, to this one, which is open and was seen on this day and on every day of it before. */
export interface ScoresSize {
  months: number;
  lastMonth: string;
  seenOn: string;
}

const told = ({ revision, at }: WriteView) => sql`${revision}::bigint, 'simulated', 'Bộ đo', ${at}::timestamptz, ${at}::timestamptz`;
const TOLD = sql.raw('revision, provenance, source, observed_at, received_at');
/** Every unit of the registers as of today, and the province. */
const UNITS = sql.raw(`(select distinct on (id) 'agency:' || id as unit from agency where successors = '[]'::jsonb
  union all select 'area:' || code from (select distinct code from area where valid_to is null) a union all select 'province:tinh') u(unit)`);

const publish = (view: WriteView, period: string): Promise<void> =>
  view.publish(SERVICES_CHANNEL, [{ kind: 'services.recorded', of: 'scores', periods: [period] }]);

/** Fills the simulated ledger with scores of a size that is asked for; answers how many snapshots there are. */
export const fillScores = async (store: Store, { months, lastMonth, seenOn }: ScoresSize): Promise<{ snapshots: number; units: number }> =>
  store.write('bench', 'fill', async (view) => {
    const { db } = view;
    const scoring = (await readScorings(db, view.revision)).at(-1);
    if (!scoring) throw new Error('nobody told how scores are made');
    const parts = sql`(select jsonb_agg(jsonb_build_object('part', p->>'code', 'numerator', 400 + (hashtext(u.unit || k.period) & 63),
      'denominator', 480 + (p->>'max')::integer, 'official', round((p->>'max')::numeric * 0.8, 2), 'flags', '[]'::jsonb))
      from jsonb_array_elements(${JSON.stringify(scoring.parts)}::jsonb) p)`;
    const groups = JSON.stringify(Object.fromEntries(scoring.groups.map(({ code, max }) => [code, Math.round(max * 80) / 100])));
    const body = sql`jsonb_build_object('total', 80 + (hashtext(u.unit) & 15), 'groups', ${groups}::jsonb, 'parts', ${parts})`;
    // Closed months, quarters and years are seen on the day after; what is open on every day of it.
    await sql`with days(period_kind, period, seen_on) as (
        select 'month', to_char(m, 'YYYY-MM'), (m + interval '1 month')::date
          from generate_series((${lastMonth} || '-01')::date - make_interval(months => ${months - 1}::integer), (${lastMonth} || '-01')::date - interval '1 month', interval '1 month') m
        union all select 'quarter', to_char(q, 'YYYY-"Q"Q'), (q + interval '3 months')::date
          from generate_series(date_trunc('quarter', (${lastMonth} || '-01')::date - make_interval(months => ${months - 1}::integer)),
            date_trunc('quarter', ${seenOn}::date) - interval '1 day', interval '3 months') q
        union all select of.kind, to_char(date_trunc(of.kind, d), of.written), d::date
          from (values ('month', 'YYYY-MM'), ('quarter', 'YYYY-"Q"Q'), ('year', 'YYYY')) of(kind, written),
            generate_series(date_trunc('year', ${seenOn}::date), ${seenOn}::date, interval '1 day') d
          where date_trunc(of.kind, d) = date_trunc(of.kind, ${seenOn}::timestamp))
      insert into service_score (ledger, unit, period_kind, period, seen_on, body, ${TOLD})
      select 'simulated', u.unit, k.period_kind, k.period, k.seen_on, ${body}, ${told(view)} from ${UNITS}, days k`.execute(db);
    // As a base that has run for a while has been: the planner knows what it has.
    await sql`analyze`.execute(db);
    await publish(view, lastMonth);
    const { rows } = await sql<{
      snapshots: number;
      units: number;
    }>`select count(*)::integer as snapshots, count(distinct unit)::integer as units
      from service_score`.execute(db);
    return rows[0] ?? { snapshots: 0, units: 0 };
  });

/** One snapshot of each kind of period told anew: what the gateway had kept of them is old from then on. */
export const retellScores = (store: Store, seenOn: string): Promise<void> =>
  store.write('bench', 'retell', async (view) => {
    await sql`insert into service_score (ledger, unit, period_kind, period, seen_on, body, ${TOLD})
      select ledger, unit, period_kind, period, seen_on, jsonb_set(body, '{total}', '70'), ${told(view)} from (
        select distinct on (period_kind) * from service_score where unit = 'province:tinh' and seen_on = ${seenOn}::date
        order by period_kind, revision desc) s`.execute(view.db);
    await publish(view, seenOn.slice(0, 7));
  });
