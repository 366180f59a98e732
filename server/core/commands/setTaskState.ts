import { ProblemError } from '../../../contract/problem';
import { whyNotMove } from '../../../contract/rules/taskMoves';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import type { Task } from '../../../contract/task';
import type { WriteView } from '../../store/store';
import { nextRound } from '../taskRounds';
import { changeTask } from './changeTask';
import type { Handler } from './handler';
import { addEvidence } from './taskEvidence';
import { taskInHand } from './taskInHand';

const WHY_NOT = {
  same: 'Nhiệm vụ đang ở trạng thái này. Hãy chọn trạng thái khác, hoặc dùng mục ghi tiến độ.',
  unknown: 'Không thể chuyển về "chưa có thông tin". Hãy chọn trạng thái thực tế.',
  result: 'Hãy ghi kết quả khi chuyển sang hoàn thành.',
  note: 'Hãy ghi lý do khi dừng hoặc mở lại nhiệm vụ.',
};

/** What finishing a round of a recurring task leaves: the next round, not begun; undefined when it was the last. */
const followingRound = (before: Task, doneOn: string, view: WriteView): Partial<Task> | undefined => {
  const { due, recurrence, rounds } = before;
  const next = recurrence && due.kind === 'date' ? nextRound(recurrence, due.date) : null;
  if (next === null || due.kind !== 'date') return undefined;
  const isLate = doneOn > due.date;
  return {
    due: { kind: 'date', date: next },
    dueSince: view.at,
    state: 'not-started',
    doneOn: null,
    rounds: { onTime: rounds.onTime + (isLate ? 0 : 1), late: rounds.late + (isLate ? 1 : 0) },
  };
};

/** Moves a task to another state; a recurring one that is done begins its next round. */
export const setTaskState: Handler<'task.setState'> = async (view, { payload, expected, principal, sight }) => {
  const { state, note } = payload;
  const before = await taskInHand(view, payload.task, expected, sight);
  const whyNot = whyNotMove(before.state, state, payload);
  if (whyNot !== null) throw new ProblemError('bad-request', WHY_NOT[whyNot]);
  const today = vietnamDay(Date.parse(view.at));
  if (payload.doneOn !== null && payload.doneOn > today) {
    throw new ProblemError('bad-request', 'Ngày hoàn thành chưa tới. Hãy chọn ngày không muộn hơn hôm nay.');
  }
  const doneOn = state === 'done' ? (payload.doneOn ?? today) : null;
  const set: Partial<Task> = {
    state,
    doneOn,
    result: payload.result ?? before.result,
    evidence: addEvidence(before.evidence, payload.evidence),
  };
  const round = doneOn === null ? undefined : followingRound(before, doneOn, view);
  return changeTask(view, principal, before, { action: round ? 'round' : 'state', note, set: { ...set, ...round } });
};
