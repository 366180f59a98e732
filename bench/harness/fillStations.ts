import { sql } from 'kysely';
import { keepPartitions } from '../../server/ingest/environment/keepPartitions';
import { recordStreams } from '../../server/ingest/environment/recordStreams';
import { appearingThing, recordThings } from '../../server/ingest/environment/recordThings';
import { DAYS, HOURS } from '../../server/ingest/environment/rollUpColumns';
import { sumDays, sumHours } from '../../server/ingest/environment/rollUpSql';
import { tellAverages } from '../../server/ingest/environment/tellAverages';
import type { Store } from '../../server/store/store';

const DAY_MS = 86_400_000;
export const AIR_PARAMETERS = ['PM2.5', 'PM10', 'NO2', 'SO2', 'CO', 'O3', 'Temp', 'NO', 'NH3', 'H2S', 'NO3', 'TSS'] as const;

export interface Network {
  stations: number;
  /** Days of readings, and of their hours, every five minutes; the newest ends at midnight in Vietnam. */
  rawDays: number;
  /** Days kept as days alone, before those. */
  dayDays: number;
  /** The first moment after the newest day, ms since 1970. */
  end: number;
}

/** Fills a store with a network of air stations of twelve parameters, a day of readings a statement, and the roll-ups that the product would keep. */
export const fillStations = async (store: Store, { stations, rawDays, dayDays, end }: Network): Promise<void> => {
  const ids = Array.from({ length: stations }, (_, n) => `BENCH_${String(n).padStart(3, '0')}`);
  await store.write('bench', 'register', async (view) => {
    await recordThings(
      view,
      ids.map((id) => {
        const body = appearingThing(id, id, 'simulated');
        return { ...body, thing: { ...body.thing, kind: 'ambient-air' as const }, sets: [] };
      }),
    );
    await recordStreams(
      view,
      ids.flatMap((station) => AIR_PARAMETERS.map((parameter) => ({ station, parameter, unit: 'µg/m3', perHour: 12 }))),
    );
    await keepPartitions(view.db, [
      ...Array.from({ length: rawDays + 1 }, (_, n) => end - n * DAY_MS),
      ...Array.from({ length: 2 }, (_, n) => end - n * 365 * DAY_MS),
    ]);
  });
  for (let day = rawDays; day > 0; day -= 1) {
    const from = new Date(end - day * DAY_MS).toISOString();
    await store.write('bench', `day -${day}`, async ({ db, revision }) => {
      const span = sql`observed_at >= ${from}::timestamptz and observed_at < ${from}::timestamptz + interval '1 day'`;
      await sql`insert into reading (observed_at, value, revision, datastream, status)
        select t, round((40 + 20 * sin(extract(epoch from t) / 14000 + d.id) + 5 * random())::numeric, 2)::double precision, ${revision}, d.id, 0
        from generate_series(${from}::timestamptz, ${from}::timestamptz + interval '1 day' - interval '1 second', interval '5 minutes') t
        cross join datastream d`.execute(db);
      await sql`insert into reading_hour (revision, since, ${HOURS.columns()}) select ${revision}, ${revision}, ${HOURS.columns()}
        from (${sumHours(sql`select r.*, date_trunc('hour', r.observed_at, 'UTC') as hour from reading r where ${span}`)}) n`.execute(db);
      await sql`insert into reading_day (revision, ${DAYS.columns()}) select ${revision}, ${DAYS.columns()}
        from (${sumDays(sql`select * from reading_hour where hour >= ${from}::timestamptz and hour < ${from}::timestamptz + interval '1 day'`)}) n`.execute(
        db,
      );
    });
  }
  await store.write('bench', 'days', async (view) => {
    const { db, revision } = view;
    if (dayDays > 0)
      await sql`insert into reading_day (revision, ${DAYS.columns()})
        select ${revision}, y.day - n, ${DAYS.content}
        from reading_day y cross join generate_series(1, ${dayDays}) n where y.day = (select min(day) from reading_day)`.execute(db);
    await sql`insert into averages_touched select distinct station from datastream on conflict do nothing`.execute(db);
    await tellAverages(view);
  });
  await store.record(async ({ db }) => void (await sql`analyze`.execute(db)));
};
