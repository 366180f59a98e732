import type { Alarm } from '../../../contract/alarms';
import { ALARMS_CHANNEL } from '../../../contract/feeds/alarms';
import { ProblemError } from '../../../contract/problem';
import type { Line } from '../../../contract/rules/alarms/condition';
import { EVERYTHING, type Sight } from '../../access/rows';
import { readAlarm } from '../../store/rows/storedAlarms';
import type { WriteView } from '../../store/store';
import { ofAlarm } from '../rows/belongs';
import { loadAlone } from './loadBook';
import { toEntry } from './toEntry';
import { writeBook } from './writeBook';
import { writeAlarms, writeEntries } from './writeRows';

interface Given {
  task: string;
  actor: string;
}

/** What has ended has no condition any more that could take it: the line is written beside those that it has. */
const noteEnded = async (view: WriteView, before: Alarm, { task, actor }: Given): Promise<void> => {
  const version = before.version + 1;
  const at = Math.max(Date.parse(view.at), Date.parse(before.endedAt ?? view.at));
  const line: Line = { version, kind: 'tasked', at, actor, comment: null, value: null, detail: task };
  const alarm = { ...before, version, tasks: [...before.tasks, task] };
  const entries = [toEntry(line, view.revision)];
  await writeAlarms(view, [alarm]);
  await writeEntries(view, [{ alarm, entries }]);
  await view.publish(ALARMS_CHANNEL, [{ kind: 'alarm.changed', alarm, entries }]);
};

/** Writes in the journal of an alarm, open or ended, that a task was given from it. @throws ProblemError `not-found` */
export const noteTask = async (view: WriteView, id: string, given: Given, { sees }: Sight = EVERYTHING): Promise<void> => {
  const alarm = await readAlarm(view.db, view.revision, id);
  if (alarm === null || !sees(ofAlarm(alarm)))
    throw new ProblemError('not-found', 'Không có cảnh báo mà nhiệm vụ này nêu. Hãy tải lại trang rồi chọn lại.');
  if (alarm.endedAt !== null) return noteEnded(view, alarm, given);
  const { rule, subject } = alarm;
  // Also where its rule has just been ended: the evaluator goes on from the line that its condition knows of.
  const book = await loadAlone(view.db, view.revision, { rule, subject: subject.key });
  if (book?.lineOf(rule, subject.key)?.alarm?.id !== id) throw new Error(`the condition of the open alarm ${id} is not kept`);
  book.take(rule, subject.key, { kind: 'task', clock: Date.parse(view.at), ...given });
  await writeBook(view, book);
};
