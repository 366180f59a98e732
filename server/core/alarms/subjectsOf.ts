import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { AlarmRule, AlarmTarget } from '../../../contract/alarms';
import { listAreaPeriods, findDefinition } from '../../store/rows/storedSeries';
import { readRegisters } from '../../store/rows/storedRegisters';
import { sourcesAt, toSource } from '../../store/rows/storedSource';
import { instant } from '../../store/rows/columns';
import type { Db } from '../../store/store';
import type { Station } from '../environment/readRegister';
import { registerOnce, type Register } from '../environment/registerOnce';
import { dayOf } from '../environment/vietnamHours';
import { INDEX_KIND } from './judge/judgeIndex';
import { hasLimit } from './judge/limitOf';
import { indicatorSubject, sourceSubject, stationSubject, type Subject } from './subjects';

type Target<Kind extends AlarmTarget['kind']> = Extract<AlarmTarget, { kind: Kind }>;
const isMeant = (some: 'all' | readonly string[], each: string): boolean => some === 'all' || some.includes(each);

const ofDatastreams = (stations: readonly Station[], { parameters }: Target<'datastream'>, { body: { condition } }: AlarmRule): Subject[] =>
  stations.flatMap((station) =>
    station.streams
      .filter((stream) => isMeant(parameters, stream.parameter) && (condition.kind !== 'limit' || hasLimit(stream, condition)))
      .map(({ parameter, unit }) => stationSubject(station, parameter, unit)),
  );

const ofStations = async (register: Register, rule: AlarmRule, target: Target<'datastream' | 'index' | 'station'>) => {
  const stations = (await register()).filter(({ thing }) => isMeant(target.stations, thing.id));
  if (target.kind === 'datastream') return ofDatastreams(stations, target, rule);
  if (target.kind === 'station') return stations.map((station) => stationSubject(station, null, null));
  return stations
    .filter(({ thing }) => thing.kind === INDEX_KIND[target.index])
    .map((station) => stationSubject(station, target.index, null));
};

const atRow = z.object({ at: instant });
const simulatedRow = z.object({ simulated: z.boolean() });

/** Areas are those of the register that stand on the day of the revision, whether or not a figure of each has come yet. */
const ofIndicator = async (db: Db, revision: number, { set, indicator: code, over }: Target<'indicator'>): Promise<Subject[]> => {
  const definition = await findDefinition(db, revision, set, code);
  if (!definition) return [];
  const { rows } = await sql`select exists (select 1 from observation where set_id = ${set} and indicator_code = ${code}
    and revision <= ${revision} and provenance = 'simulated' and role in ('result', 'actual', 'estimate')) as simulated`.execute(db);
  const hasAreas = (await listAreaPeriods(db, revision, { set, code })).length > 0;
  const facts = { set, code, name: definition.name, unit: definition.unit, hasAreas, ...simulatedRow.parse(rows[0]) };
  if (over === 'whole') return [indicatorSubject(facts, null)];
  const { rows: moments } = await sql`select at from revision where id <= ${revision} order by id desc limit 1`.execute(db);
  const today = dayOf(Date.parse(atRow.parse(moments[0]).at));
  return (await readRegisters(db, revision)).areasIn(today).map((area) => indicatorSubject(facts, area));
};

/** What is expected at a cadence, and has not been replaced. */
const ofSources = async (db: Db, revision: number, { sources }: Target<'source'>): Promise<Subject[]> => {
  const { rows } = await sql`select * from ${sourcesAt(revision)}`.execute(db);
  return rows
    .map(toSource)
    .filter(({ id, limits, supersededBy }) => isMeant(sources, id) && limits !== null && !supersededBy)
    .map(sourceSubject);
};

/**
 * The subjects that a rule speaks of at a revision, in order of their keys; what it names and is not there (yet) is none. A rule over the
 * limit in force speaks of every datastream that has such a limit on some day, so that a limit recorded later adds its datastream.
 * `register`: the stations of that revision, for who asks of many rules.
 */
export const subjectsOf = async (
  db: Db,
  revision: number,
  rule: AlarmRule,
  register: Register = registerOnce(db, revision),
): Promise<Subject[]> => {
  const { target } = rule.body;
  const subjects =
    target.kind === 'indicator'
      ? await ofIndicator(db, revision, target)
      : target.kind === 'source'
        ? await ofSources(db, revision, target)
        : await ofStations(register, rule, target);
  return subjects.toSorted((a, b) => (a.key < b.key ? -1 : 1));
};
