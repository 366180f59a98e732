import type * as z from 'zod/mini';
import type { meetingConclude } from '../../../contract/commands/meetingActs';
import { TASK_SCOPE } from '../../../contract/commands/taskShapes';
import type { Meeting } from '../../../contract/meetings';
import { ProblemError } from '../../../contract/problem';
import { mayExecute } from '../../access/policy';
import { sightOf } from '../../access/rows';
import { meetingConflict, meetingInHand } from '../meetings/meetingInHand';
import { recordMeeting } from '../meetings/recordMeeting';
import { uuidOf } from '../meetings/uuidOf';
import { createTask } from './createTask';
import type { Handler } from './handler';

const itemOf = (meeting: Meeting, id: string): Meeting['items'][number] => {
  const item = meeting.items.find((each) => each.id === id);
  if (!item) throw new ProblemError('not-found', 'Cuộc họp không có mục này. Hãy tải lại trang rồi chọn lại.');
  return item;
};

/** What comes of a meeting is written until its minutes are done, so after its close too; of a cancelled one nothing comes. */
const refuseCancelled = (meeting: Meeting): void => {
  if (meeting.state === 'cancelled') throw meetingConflict('Cuộc họp đã bị huỷ nên không ghi kết luận được.', meeting);
};

type Given = Pick<Parameters<Handler<'task.create'>>[1], 'principal' | 'context'>;

/** Gives the task as `task.create` does, of the meeting that it comes from; in the same transaction, both or neither. */
const giveTask = async (
  view: Parameters<Handler<'task.create'>>[0],
  meeting: Meeting,
  { item, text, task }: z.infer<typeof meetingConclude.payload>,
  given: Given,
): Promise<string | null> => {
  if (task === null) return null;
  if (!mayExecute(given.principal, TASK_SCOPE))
    throw new ProblemError(
      'not-allowed',
      'Tài khoản chưa được cấp quyền giao nhiệm vụ. Hãy ghi kết luận không kèm nhiệm vụ, hoặc liên hệ quản trị hệ thống.',
    );
  const origin = { kind: 'meeting' as const, name: meeting.title, ref: meeting.id, path: `/hop/${meeting.id}?muc-hop=${item}` };
  const sight = sightOf(given.principal, TASK_SCOPE);
  const made = await createTask(view, { payload: { ...task, body: text, origin, recurrence: null }, expected: null, ...given, sight });
  return made.task.id;
};

/** Writes a conclusion on an item, and gives the task that it asks for. */
export const concludeMeeting: Handler<'meeting.conclude'> = async (view, { payload, expected, ...given }) => {
  const { meeting: id, text } = payload;
  const { meeting: before } = await meetingInHand(view, id, expected, ['items', 'said']);
  refuseCancelled(before);
  const item = itemOf(before, payload.item);
  const task = await giveTask(view, before, payload, given);
  const conclusion = { id: await uuidOf(`conclusion ${id} ${before.version + 1}`), item: item.id, text, task };
  return { meeting: (await recordMeeting(view, given.principal, { id, meeting: before }, { conclusion })).meeting };
};

/** Takes a conclusion back; it stays in the minutes with the reason. */
export const withdrawConclusion: Handler<'meeting.withdraw'> = async (view, { payload, expected, principal }) => {
  const { meeting: id, reason } = payload;
  const { meeting: before } = await meetingInHand(view, id, expected, ['said']);
  const conclusion = itemOf(before, payload.item).conclusions.find((each) => each.id === payload.conclusion);
  if (!conclusion) throw new ProblemError('not-found', 'Mục này không có kết luận đó. Hãy tải lại trang rồi chọn lại.');
  if (conclusion.withdrawn !== null) throw meetingConflict(`${conclusion.withdrawn.by} đã rút kết luận này.`, before);
  const withdrawal = { conclusion: conclusion.id, reason };
  return { meeting: (await recordMeeting(view, principal, { id, meeting: before }, { withdrawal })).meeting };
};
