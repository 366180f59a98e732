import type { Alarm, AlarmHold } from '../../../contract/alarms';
import type { Change } from '../../../contract/events';
import { ALARMS_CHANNEL } from '../../../contract/feeds/alarms';
import type { WriteView } from '../../store/store';
import type { Book } from './alarmBook';
import type { AlarmChange } from './bookLine';
import { amendEnded } from './endedAlarm';
import { readEndedOf } from './readEndedOf';
import { markFirstOut } from './markFirstOut';
import { toEntry } from './toEntry';
import { writeAlarms, writeConditions, writeEntries, writeHolds, writeInputs } from './writeRows';

/**
 * Writes what a book has taken, in the transaction of `view`: conditions, alarms and their journal, what is held back, the log of
 * inputs; and tells all of it on the channel, [AL12]. Answers the alarms as they are now, in the order of their first new lines.
 */
export const writeBook = async (view: WriteView, book: Book): Promise<{ alarms: Alarm[]; holds: AlarmHold[] }> => {
  const taken = book.taken();
  const changes: AlarmChange[] = [...taken.alarms];
  const inputs = [...taken.inputs];
  const ended = new Map<string, AlarmChange>();
  for (const { late, alarm } of await readEndedOf(view.db, taken.late)) {
    const known = ended.get(alarm.id) ?? { alarm, lines: [], isNew: false };
    const amended = amendEnded(known.alarm, late.input);
    ended.set(alarm.id, { ...known, alarm: amended.alarm, lines: [...known.lines, amended.line] });
    if (!inputs.includes(late)) inputs.push(late);
  }
  changes.push(...ended.values());
  const told = (await markFirstOut(view, changes)).map(({ alarm, lines }) => ({
    alarm,
    entries: lines.map((line) => toEntry(line, view.revision)),
  }));
  const alarms = told.map(({ alarm }) => alarm);
  await writeConditions(view, taken);
  await writeAlarms(view, alarms);
  await writeEntries(view, told);
  await writeHolds(view, taken.holds);
  await writeInputs(view, inputs);
  const events: Change[] = [
    ...told.map((each): Change => ({ kind: 'alarm.changed', ...each })),
    ...taken.holds.map((hold): Change => ({ kind: 'alarm-hold.changed', hold })),
  ];
  if (events.length > 0) await view.publish(ALARMS_CHANNEL, events);
  return { alarms, holds: taken.holds };
};
