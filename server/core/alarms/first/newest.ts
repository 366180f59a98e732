import type { AlarmRule, AlarmSubject } from '../../../../contract/alarms';
import type { ConditionInput, Sample } from '../../../../contract/rules/alarms/condition';
import type { Db } from '../../../store/store';
import type { Station, Stream } from '../../environment/readRegister';
import { registerOnce, type Register } from '../../environment/registerOnce';

/** What is asked of the newest data: the subjects of one rule at a revision; `clock` in ms since 1970. */
export interface Newest {
  db: Db;
  revision: number;
  clock: number;
  rule: AlarmRule;
  subjects: readonly AlarmSubject[];
  /** The stations of that revision, where they have been read. */
  register?: Register;
}
export type Firsts = Map<string, ConditionInput[]>;

/** A datum that may have been judged before, by a version of the rule that holds no more. */
export const asFirst = (sample: Sample, clock: number): ConditionInput[] => [{ kind: 'sample', clock, sample, again: true }];

export interface StreamOf {
  subject: AlarmSubject;
  station: Station;
  stream: Stream;
}
/** The datastreams of the subjects: each its own, or where the subject is a station, or an index of it, every one that the station has. */
export const streamsOf = async ({
  db,
  revision,
  rule,
  subjects,
  register = registerOnce(db, revision),
}: Omit<Newest, 'clock'>): Promise<StreamOf[]> => {
  const stations = new Map((await register()).map((station) => [station.thing.id, station]));
  const isWhole = rule.body.target.kind !== 'datastream';
  return subjects.flatMap((subject) => {
    const station = subject.station === null ? undefined : stations.get(subject.station);
    if (!station) return [];
    return station.streams
      .filter(({ parameter }) => isWhole || parameter === subject.parameter)
      .map((stream) => ({ subject, station, stream }));
  });
};
