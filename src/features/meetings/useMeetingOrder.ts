import { meetingSave } from '../../../contract/commands/meetingActs';
import type { Meeting } from '../../../contract/meetings';
import type { Problem } from '../../../contract/problem';
import { useOrder } from '../../data/useOrder';

export interface FailedAct {
  problem: Problem | undefined;
  /** What is true now, where the act came too late. */
  current: Meeting | undefined;
}

/** One act on a meeting at a time, with the meeting of now where it came too late. */
export const useMeetingOrder = (done: (meeting: Meeting) => void) => {
  const { isPending, failed, give, clear } = useOrder<{ meeting: Meeting }>(({ meeting }) => done(meeting));
  const current = meetingSave.current.safeParse(failed?.problem?.current);
  const known: FailedAct | null = failed && { problem: failed.problem, current: current.success ? current.data.meeting : undefined };
  return { isPending, failed: known, give, clear };
};
