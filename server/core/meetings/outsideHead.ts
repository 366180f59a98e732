import { sql } from 'kysely';
import * as z from 'zod/mini';
import { meetingBody, type MeetingBody } from '../../../contract/meetings';
import { storableJson } from '../../store/rows/storableJson';
import type { Db } from '../../store/store';

const row = z.object({ sent: meetingBody });

/**
 * The head of a meeting as the outside system sent it last. Of a meeting from before that was kept it is the newest head that this system
 * wrote itself, for it then wrote whatever it sent as it was; what anybody here wrote since is no word of its.
 * @param actor the system, as versions name who wrote them
 */
export const readOutsideHead = async (db: Db, meeting: string, actor: string): Promise<MeetingBody> => {
  const { rows } = await sql`select coalesce(m.sent, (select v.head from meeting_version v
      where v.meeting_id = m.id and v.head is not null and v.actor = ${actor} order by v.version desc limit 1)) as sent
    from meeting m where m.id = ${meeting}`.execute(db);
  return row.parse(rows[0]).sent;
};

/** Keeps it; the journal of the meeting has what came of it. */
export const keepOutsideHead = async (db: Db, meeting: string, sent: MeetingBody): Promise<void> => {
  await sql`update meeting set sent = ${storableJson(sent)}::jsonb where id = ${meeting}`.execute(db);
};
