import type { Alarm, AlarmRule } from '../../../contract/alarms';
import type { Condition, ConditionInput } from '../../../contract/rules/alarms/condition';
import { dueAt } from '../../../contract/rules/alarms/dueAt';
import { step } from '../../../contract/rules/alarms/step';
import { alarmAfter } from './alarmAfter';
import { createEntries, type Entry } from './bookEntries';
import type { BookLine } from './bookLine';
import { createTaken } from './bookTaken';
import { silencerOf } from './silencerOf';

export type Book = ReturnType<typeof createBook>;

const newest = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/**
 * The conditions of a look or a command, and what they are told: every input goes through `take`, which also silences what the alarm
 * that it raises or clears suppresses, [AL9]. Nothing is stored by it: `writeBook` writes what was taken. Alarms are named after
 * `at.revision`, the newest revision that the book has seen.
 */
export const createBook = (lines: readonly BookLine[], at: { revision: number }) => {
  const entries = createEntries();
  const taken = createTaken();
  let { revision } = at;
  let raised = 0;
  for (const line of lines) entries.enter(line);

  const find = (rule: string, subject: string): Entry => {
    const entry = entries.find(rule, subject);
    if (!entry) throw new Error(`no condition of ${rule} on ${subject}`);
    return entry;
  };
  const hush = (entry: Entry, clock: number): void => {
    const { line } = entry;
    const by = silencerOf(line, () => entries.inGroup(line.subject.group));
    if (by !== line.state.suppressedBy) takeIn(entry, by === null ? { kind: 'unsuppress', clock } : { kind: 'suppress', clock, by });
  };
  const takeIn = (entry: Entry, input: ConditionInput): void => {
    const { line } = entry;
    const made = step(line.state, input, entry.manner);
    entry.due = dueAt(made.next, entry.manner);
    if (made.logged === null) {
      if (made.next.lastAt !== line.state.lastAt) taken.quiet(entry);
      entry.line = { ...line, state: made.next };
      if (input.kind === 'late') taken.missed(line, input);
      return;
    }
    taken.input(line, made.logged);
    const alarm = alarmAfter(line, made, () => `cb-${revision}-${(raised += 1)}`);
    entry.line = { ...line, state: made.next, alarm: alarm?.endedAt === null ? alarm : null };
    taken.moved(entry, line.state);
    if (alarm !== null && (made.lines.length > 0 || JSON.stringify(alarm) !== JSON.stringify(line.alarm)))
      taken.say(alarm, made.lines, line.alarm === null);
    if ((line.alarm?.active ?? false) === (entry.line.alarm?.active ?? false)) return;
    for (const other of entries.inGroup(line.subject.group))
      if (other.line.rule.body.suppressedBy.includes(line.rule.id)) hush(other, input.clock);
  };

  return {
    has: (rule: string, subject: string): boolean => entries.find(rule, subject) !== undefined,
    stateOf: (rule: string, subject: string): Condition | undefined => entries.find(rule, subject)?.line.state,
    lineOf: (rule: string, subject: string): BookLine | undefined => entries.find(rule, subject)?.line,
    /** In order of rule and subject. */
    lines: (): BookLine[] => entries.all().map(({ line }) => line),
    /** A condition that there was not, or that is not in the database yet. */
    add: (line: BookLine): void => taken.quiet(entries.enter(line)),
    take: (rule: string, subject: string, input: ConditionInput): void => {
      const entry = find(rule, subject);
      // What is due by then comes first, as an input of its own: so no step speaks of two occurrences.
      if (input.kind === 'sample' || input.kind === 'heard')
        while (entry.due !== null && entry.due <= input.clock) takeIn(entry, { kind: 'timer', clock: entry.due });
      takeIn(entry, input);
    },
    /** The condition is no more: what is open of it ends with a line. */
    drop: (rule: string, subject: string, why: { clock: number; actor: string; comment: string }): void => {
      const entry = find(rule, subject);
      takeIn(entry, { kind: 'end', ...why });
      entries.remove(entry);
      taken.gone(entry);
    },
    /** Another version of the rule, or other words on the subject. */
    renew: (rule: AlarmRule, subject: BookLine['subject']): void => {
      const entry = find(rule.id, subject.key);
      if (JSON.stringify(subject) !== JSON.stringify(entry.line.subject)) taken.quiet(entry);
      entries.put(entry, { ...entry.line, rule, subject });
    },
    /** What somebody else has stored of a condition since; the newest datum that was judged here stays. */
    refresh: ({ rule, subject, state, alarm }: BookLine): void => {
      const entry = find(rule.id, subject.key);
      const lastAt = newest(entry.line.state.lastAt, state.lastAt);
      entries.put(entry, { ...entry.line, state: { ...state, lastAt }, alarm });
    },
    /** Silences what is to be silent and lets speak what is not any more, after rules or subjects have changed. */
    reconsider: (clock: number): void => entries.all().forEach((entry) => hush(entry, clock)),
    /** The first `timer` that is wanted. */
    nextDue: entries.nextDue,
    taken: taken.all,
    /** The newest revision there is: alarms that are raised now are named after it. */
    see: (seen: number): void => {
      if (seen !== revision) raised = 0;
      revision = seen;
    },
    /** What came late was of no alarm's time: it is nobody's. */
    forgetLate: taken.forgetLate,
    /** What was taken is written: these are the alarms as they were written. */
    settle: (written: readonly Alarm[]): void => {
      for (const alarm of written) {
        const entry = entries.find(alarm.rule, alarm.subject.key);
        if (entry?.line.alarm?.id === alarm.id) entry.line = { ...entry.line, alarm };
      }
      taken.clear();
    },
  };
};
