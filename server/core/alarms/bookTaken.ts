import type { Alarm } from '../../../contract/alarms';
import type { Condition, ConditionInput, Line } from '../../../contract/rules/alarms/condition';
import { holdOf } from './alarmAfter';
import type { Entry } from './bookEntries';
import type { AlarmChange, BookLine, Taken } from './bookLine';
import { amendEnded, isOfItsTime, type LateInput } from './endedAlarm';

const isHeldOtherwise = (a: Condition, b: Condition): boolean => a.shelf !== b.shelf || a.out !== b.out;
const nameOf = ({ rule, subject }: BookLine) => ({ rule: rule.id, subject: subject.key, version: rule.version });

/** Keeps in mind what a book has taken until it is written. */
export const createTaken = () => {
  let inputs: Taken['inputs'] = [];
  let late: Taken['late'] = [];
  let gone: Taken['gone'] = [];
  const alarms = new Map<string, AlarmChange>();
  const changed = new Set<Entry>();
  const quiet = new Set<Entry>();
  const held = new Set<Entry>();

  const say = (alarm: Alarm, lines: readonly Line[], isNew: boolean): void => {
    const known = alarms.get(alarm.id);
    alarms.set(alarm.id, { alarm, lines: [...(known?.lines ?? []), ...lines], isNew: known?.isNew ?? isNew });
  };
  return {
    say,
    input: (line: BookLine, input: ConditionInput): void => void inputs.push({ ...nameOf(line), input }),
    moved: (entry: Entry, before: Condition): void => {
      changed.add(entry);
      if (isHeldOtherwise(before, entry.line.state)) held.add(entry);
    },
    quiet: (entry: Entry): void => void quiet.add(entry),
    gone: (entry: Entry): void => {
      changed.delete(entry);
      quiet.delete(entry);
      const { rule, subject } = nameOf(entry.line);
      gone.push({ rule, subject });
    },
    /** Late data of a time without an open occurrence: of an alarm that has just ended, or of one that only the database knows. */
    missed: (line: BookLine, input: LateInput): void => {
      const named = { ...nameOf(line), input };
      const ended = [...alarms.values()].flatMap(({ alarm }) =>
        alarm.endedAt !== null && alarm.rule === named.rule && alarm.subject.key === named.subject && isOfItsTime(alarm, input)
          ? [alarm]
          : [],
      );
      if (ended.length === 0) return void late.push(named);
      inputs.push(named);
      for (const each of ended) {
        const { alarm, line: said } = amendEnded(each, input);
        say(alarm, [said], false);
      }
    },
    forgetLate: (): void => void (late = []),
    all: (): Taken => ({
      inputs,
      changed: [...changed].map(({ line }) => line),
      quiet: [...quiet].filter((entry) => !changed.has(entry)).map(({ line }) => line),
      gone,
      alarms: [...alarms.values()],
      holds: [...held].map(({ line }) => holdOf(line)),
      late,
    }),
    clear: (): void => {
      [inputs, late, gone] = [[], [], []];
      for (const each of [alarms, changed, quiet, held]) each.clear();
    },
  };
};
