import { sql } from 'kysely';
import * as z from 'zod/mini';
import { meetingBody, type MeetingBody } from '../../../contract/meetings';
import { storableJson } from '../../store/rows/storableJson';
import type { Db } from '../../store/store';

const row = z.object({ sent: z.nullable(meetingBody) });

/** The head of a meeting as the outside system sent it last; null where it was not kept: a new meeting, or one from before that was. */
export const readOutsideHead = async (db: Db, meeting: string): Promise<MeetingBody | null> => {
  const { rows } = await sql`select sent from meeting where id = ${meeting}`.execute(db);
  return row.parse(rows[0]).sent;
};

/** Keeps it; the journal of the meeting has what came of it. */
export const keepOutsideHead = async (db: Db, meeting: string, sent: MeetingBody): Promise<void> => {
  await sql`update meeting set sent = ${storableJson(sent)}::jsonb where id = ${meeting}`.execute(db);
};
