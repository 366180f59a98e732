import { meetingLead } from '../../../contract/commands/meetingActs';
import type { Meeting } from '../../../contract/meetings';
import { FeedError } from '../../data/errors';

const MOST_TRIES = 3;

/** The meeting of now that a conflict carries; null where the error is none. Every command on a meeting carries it alike. */
export const currentOf = (error: unknown): Meeting | null => {
  if (!(error instanceof FeedError) || error.problem.status !== 409) return null;
  const current = meetingLead.current.safeParse(error.problem.current);
  return current.success ? current.data.meeting : null;
};

/**
 * Gives a command on a meeting that others change at the same time: one that came too late is given again on what is true now, for as
 * long as what it was decided on (`holds`) has not changed. @throws what the command throws
 */
export const onMeeting = async <R>(meeting: Meeting, give: (now: Meeting) => Promise<R>, holds: (now: Meeting) => boolean): Promise<R> => {
  let now = meeting;
  for (let left = MOST_TRIES; ; left -= 1) {
    try {
      return await give(now);
    } catch (error) {
      const current = currentOf(error);
      if (current === null || left <= 1 || current.version === now.version || !holds(current)) throw error;
      now = current;
    }
  }
};
