import type { Alarm, AlarmHold, AlarmSubject } from '../../../contract/alarms';
import type { Condition, OpenOccurrence, Step } from '../../../contract/rules/alarms/condition';
import type { BookLine } from './bookLine';

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

const outOf = ({ out }: Condition): Alarm['outOfService'] => out && { by: out.by, at: iso(out.at), why: out.comment };
const shelfOf = ({ shelf }: Condition): Alarm['shelved'] =>
  shelf && { kind: shelf.kind, since: iso(shelf.since), until: iso(shelf.until), by: shelf.by, why: shelf.comment };

/** A subject as the contract has it. */
const bare = ({ unit: _, ...subject }: BookLine['subject']): AlarmSubject => subject;

const standing = (occurrence: OpenOccurrence) => {
  const { acknowledged, worst } = occurrence;
  return {
    active: occurrence.active,
    acknowledged: acknowledged && { by: acknowledged.by, at: iso(acknowledged.at), comment: acknowledged.comment },
    version: occurrence.version,
    activeAt: iso(occurrence.activeAt),
    raisedAt: iso(occurrence.raisedAt),
    clearedAt: isoOrNull(occurrence.clearedAt),
    value: occurrence.value,
    limit: occurrence.limit,
    worst: worst && { value: worst.value, at: iso(worst.at) },
    returns: occurrence.returns,
    escalated: occurrence.escalated,
  };
};

/** What an alarm says of its rule is of the version that raised it, or made it return, last. */
const saidBy = ({ rule: { id, version, body }, subject }: BookLine) => ({
  rule: id,
  ruleVersion: version,
  ruleName: body.name,
  subject: bare(subject),
  priority: body.priority,
  owner: body.owner,
  playbook: body.playbook,
  basis: body.basis,
});

/** The alarm of a condition after a step, or null where there is none; one that has just been raised takes the `id` (whether it is the first out is for who writes it). */
export const alarmAfter = (line: BookLine, { next, lines, occurrence }: Step, id: () => string): Alarm | null => {
  if (occurrence === null) return null;
  const raises = lines.some(({ kind }) => kind === 'raised' || kind === 'returned');
  const before = line.alarm ?? { ...saidBy(line), id: id(), unit: line.subject.unit ?? null, firstOut: false, tasks: [] };
  const ended = next.occurrence === null ? lines.at(-1) : undefined;
  return {
    ...before,
    ...(raises ? saidBy(line) : {}),
    ...standing(occurrence),
    shelved: shelfOf(next),
    suppressedBy: next.suppressedBy,
    outOfService: outOf(next),
    endedAt: ended ? iso(ended.at) : null,
    tasks: [...before.tasks, ...lines.flatMap(({ kind, detail }) => (kind === 'tasked' && detail !== null ? [detail] : []))],
  };
};

/** Whether and how a condition is held back. */
export const holdOf = ({ rule, subject, state }: BookLine): AlarmHold => ({
  rule: rule.id,
  ruleName: rule.body.name,
  owner: rule.body.owner,
  subject: bare(subject),
  shelved: shelfOf(state),
  outOfService: outOf(state),
});
