import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../../store/store';

const row = z.object({
  told: z.array(z.tuple([z.int(), z.int(), z.string(), z.string(), z.number(), z.number(), z.number()])),
  moved: z.array(z.tuple([z.string(), z.int(), z.number()])),
  register: z.nullable(z.coerce.number()),
});

/** What a revision told of one datastream: between which moments (ms since 1970) the readings lie that were new. */
export interface ToldReadings {
  revision: number;
  datastream: number;
  station: string;
  parameter: string;
  from: number;
  to: number;
  /** When the revision was made, ms since 1970. */
  clock: number;
}
export interface Moved {
  revision: number;
  clock: number;
}
export interface News {
  readings: ToldReadings[];
  /** Revisions that changed the register of stations; the newest at or before them, 0: none. */
  registers: number[];
  indicators: Moved[];
  states: Moved[];
}
const CHANNELS = ['stations', 'indicators', 'source-states'] as const;

/** What the revisions after one and up to another brought, in their order: one statement, however quiet it was. */
export const readNews = async (db: Db, { after, until }: { after: number; until: number }): Promise<News> => {
  const ms = (column: string) => sql`extract(epoch from ${sql.ref(column)})::double precision * 1000`;
  const { rows } = await sql`select
    (select coalesce(json_agg(json_build_array(t.revision, t.datastream, d.station, d.parameter, ${ms('t.observed_from')}, ${ms('t.observed_to')},
        ${ms('v.at')}) order by t.revision, t.datastream), '[]')
      from reading_told t join datastream d on d.id = t.datastream join revision v on v.id = t.revision
      where t.revision > ${after} and t.revision <= ${until}) as told,
    (select coalesce(json_agg(json_build_array(c.channel, c.revision, ${ms('v.at')}) order by c.revision), '[]')
      from channel_revision c join revision v on v.id = c.revision
      where c.channel in (${sql.join(CHANNELS.map((channel) => sql`${channel}`))}) and c.revision > ${after} and c.revision <= ${until}) as moved,
    (select max(revision) from channel_revision where channel = 'stations' and revision <= ${after}) as register`.execute(db);
  const { told, moved, register } = row.parse(rows[0]);
  const of = (wanted: (typeof CHANNELS)[number]): Moved[] =>
    moved.flatMap(([channel, revision, clock]) => (channel === wanted ? [{ revision, clock }] : []));
  return {
    readings: told.map(([revision, datastream, station, parameter, from, to, clock]) => ({
      revision,
      datastream,
      station,
      parameter,
      from,
      to,
      clock: Math.round(clock),
    })),
    registers: [register ?? 0, ...of('stations').map(({ revision }) => revision)],
    indicators: of('indicators'),
    states: of('source-states'),
  };
};
