import type { MeetingHead } from '../../../contract/meetings';
import { readMeetingAt } from '../../store/rows/storedMeetings';
import type { RecordView } from '../../store/store';

/** What the relay must know of a meeting: whether it goes on or will, and the seat that leads it. */
export interface MeetingLeader {
  isLive: boolean;
  presenter: MeetingHead['presenter'];
}

/** Who leads a meeting as it stands at the view's revision; null where there is no such meeting. */
export const presenterOf = async ({ db, revision }: Pick<RecordView, 'db' | 'revision'>, id: string): Promise<MeetingLeader | null> => {
  const found = await readMeetingAt(db, revision, id);
  if (found === null) return null;
  const { state, presenter } = found.meeting;
  return { isLive: state === 'planned' || state === 'open', presenter };
};
