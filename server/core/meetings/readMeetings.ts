import type * as z from 'zod/mini';
import type { meetingDetail, meetings } from '../../../contract/feeds/meetings';
import { readMeetingAt, readMeetingsAt } from '../../store/rows/storedMeetings';
import type { Db } from '../../store/store';
import { spanOfMonth } from './monthOfMeeting';

/** The meetings that begin in a month of Việt Nam's time, as they stood at `revision`. */
export const readMeetings = async (
  db: Db,
  revision: number,
  { month }: z.infer<typeof meetings.params>,
): Promise<z.infer<typeof meetings.body>> => {
  const { from, to } = spanOfMonth(month);
  const found = await readMeetingsAt(db, revision, from, to);
  return {
    month,
    meetings: found.map(({ items, ...head }) => ({
      ...head,
      itemCount: items.length,
      conclusionCount: items.flatMap(({ conclusions }) => conclusions).filter(({ withdrawn }) => withdrawn === null).length,
    })),
  };
};

/** One meeting as it stood at `revision`; null where there was none. */
export const readMeeting = async (
  db: Db,
  revision: number,
  { meeting: id }: z.infer<typeof meetingDetail.params>,
): Promise<z.infer<typeof meetingDetail.body>> => ({ meeting: (await readMeetingAt(db, revision, id))?.meeting ?? null });
