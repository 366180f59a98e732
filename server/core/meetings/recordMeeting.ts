import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { MEETINGS_CHANNEL } from '../../../contract/feeds/meetings';
import type { Meeting } from '../../../contract/meetings';
import type { Principal } from '../../access/principal';
import {
  readMeetingAt,
  type storedConclusion,
  type storedHead,
  type storedItem,
  type storedLead,
  type StoredMeeting,
  type storedWithdrawal,
} from '../../store/rows/storedMeetings';
import { storableJson, storableText } from '../../store/rows/storableJson';
import type { WriteView } from '../../store/store';
import { monthOfMeeting } from './monthOfMeeting';

/** What of a meeting is new; what is left out is as it was. */
interface Step {
  head?: z.infer<typeof storedHead>;
  items?: z.infer<typeof storedItem>[];
  lead?: z.infer<typeof storedLead>;
  conclusion?: z.infer<typeof storedConclusion>;
  withdrawal?: z.infer<typeof storedWithdrawal>;
}

const json = (value: unknown) => sql`${value === undefined ? null : storableJson(value)}::jsonb`;

/** Stores the next version of a meeting beside those before it, tells of it on `meetings`, and answers the meeting as it is now. */
export const recordMeeting = async (
  view: WriteView,
  { id: actor, name }: Principal,
  before: { id: string; meeting: Meeting | null },
  { head, items, lead, conclusion, withdrawal }: Step,
): Promise<StoredMeeting> => {
  const version = (before.meeting?.version ?? 0) + 1;
  await sql`insert into meeting_version (meeting_id, version, revision, at, actor, actor_name, starts_at, head, items, lead, conclusion, withdrawal)
    values (${before.id}, ${version}, ${view.revision}, ${view.at}::timestamptz, ${actor}, ${storableText(name)},
      ${head?.startsAt ?? null}::timestamptz, ${json(head)}, ${json(items)}, ${json(lead)}, ${json(conclusion)}, ${json(withdrawal)})`.execute(
    view.db,
  );
  const after = await readMeetingAt(view.db, view.revision, before.id);
  if (after === null) throw new Error(`meeting ${before.id} was not recorded`);
  const starts = [before.meeting?.startsAt, after.meeting.startsAt].filter((at) => at !== undefined);
  await view.publish(MEETINGS_CHANNEL, [
    { kind: 'meetings.changed', meetings: [before.id], months: [...new Set(starts.map(monthOfMeeting))] },
  ]);
  return after;
};

/** Makes a new meeting, named by the revision that it comes with; `source`: of the outside system that sent it. */
export const makeMeeting = async (
  view: WriteView,
  principal: Principal,
  source: Meeting['source'],
  head: z.infer<typeof storedHead>,
): Promise<StoredMeeting> => {
  const id = `hop-${view.revision}`;
  await sql`insert into meeting (id, system, outside_id) values (${id}, ${source?.system ?? null}, ${source?.id ?? null})`.execute(view.db);
  return recordMeeting(view, principal, { id, meeting: null }, { head });
};
