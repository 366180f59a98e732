import type { AlarmRule } from '../../../../contract/alarms';
import type { ConditionInput, Sample } from '../../../../contract/rules/alarms/condition';
import type { Db } from '../../../store/store';
import type { Subject } from '../subjects';

export type Basis = 'readings' | 'hours' | 'days' | 'observations' | 'passages';
/** What is asked of the past: the subjects of one rule at a revision, from one moment to another (ms since 1970). */
export interface Asked {
  db: Db;
  revision: number;
  rule: AlarmRule;
  subjects: readonly Subject[];
  from: number;
  to: number;
}
/** What there was to judge: by the keys of subjects what their conditions are told, in the order of time, and of how many data of what kinds. */
export interface History {
  inputs: Map<string, ConditionInput[]>;
  judged: number;
  basis: ReadonlySet<Basis>;
}

/** The past is told as if each datum had come at once: its own moment is the clock. */
export const asTold = (samples: readonly Sample[]): ConditionInput[] =>
  samples.toSorted((a, b) => a.at - b.at).map((sample) => ({ kind: 'sample', clock: sample.at, sample }));
export const asHeard = (moments: readonly number[]): ConditionInput[] =>
  moments.toSorted((a, b) => a - b).map((at) => ({ kind: 'heard', clock: at, at }));

/** Counts what is judged, and notes of what kind it is. */
export const counting = () => {
  let judged = 0;
  const basis = new Set<Basis>();
  return {
    add: (kind: Basis, count: number): void => {
      if (count === 0) return;
      judged += count;
      basis.add(kind);
    },
    history: (inputs: Map<string, ConditionInput[]>): History => ({ inputs, judged, basis }),
  };
};
