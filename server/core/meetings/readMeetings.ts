import type * as z from 'zod/mini';
import type { meetingDetail, meetings } from '../../../contract/feeds/meetings';
import { EVERYTHING, type Sight } from '../../access/rows';
import { readMeetingAt, readMeetingsAt } from '../../store/rows/storedMeetings';
import type { Db } from '../../store/store';
import { ofItem } from '../rows/ofWork';
import { spanOfMonth } from './monthOfMeeting';

/** The meetings that begin in a month of Việt Nam's time, as they stood at `revision`; items and conclusions are counted as far as they are seen. */
export const readMeetings = async (
  db: Db,
  revision: number,
  { month }: z.infer<typeof meetings.params>,
  { sees }: Sight = EVERYTHING,
): Promise<z.infer<typeof meetings.body>> => {
  const { from, to } = spanOfMonth(month);
  const found = await readMeetingsAt(db, revision, from, to);
  return {
    month,
    meetings: found.map(({ items: all, ...head }) => {
      const items = all.filter((item) => sees(ofItem(item)));
      const conclusions = items.flatMap((item) => item.conclusions).filter(({ withdrawn }) => withdrawn === null);
      return { ...head, itemCount: items.length, conclusionCount: conclusions.length };
    }),
  };
};

/** One meeting as it stood at `revision`; null where there was none. */
export const readMeeting = async (
  db: Db,
  revision: number,
  { meeting: id }: z.infer<typeof meetingDetail.params>,
): Promise<z.infer<typeof meetingDetail.body>> => ({ meeting: (await readMeetingAt(db, revision, id))?.meeting ?? null });
