import type { AlarmRule, AlarmSubject } from '../../../../contract/alarms';
import type { ConditionInput, Sample } from '../../../../contract/rules/alarms/condition';
import type { Db } from '../../../store/store';
import { readRegister, type Station, type Stream } from '../../environment/readRegister';

/** What is asked of the newest data: the subjects of one rule at a revision; `clock` in ms since 1970. */
export interface Newest {
  db: Db;
  revision: number;
  clock: number;
  rule: AlarmRule;
  subjects: readonly AlarmSubject[];
}
export type Firsts = Map<string, ConditionInput[]>;

/** A datum that may have been judged before, by a version of the rule that holds no more. */
export const asFirst = (sample: Sample, clock: number): ConditionInput[] => [{ kind: 'sample', clock, sample, again: true }];

export interface StreamOf {
  subject: AlarmSubject;
  station: Station;
  stream: Stream;
}
/** The subjects that are datastreams, or stations with all of theirs. */
export const streamsOf = async ({ db, revision, subjects }: Newest): Promise<StreamOf[]> => {
  const stations = new Map((await readRegister(db, revision)).map((station) => [station.thing.id, station]));
  return subjects.flatMap((subject) => {
    const station = subject.station === null ? undefined : stations.get(subject.station);
    if (!station) return [];
    const isMeant = ({ parameter }: Stream): boolean => subject.key === `tram:${station.thing.id}` || parameter === subject.parameter;
    return station.streams.filter(isMeant).map((stream) => ({ subject, station, stream }));
  });
};
