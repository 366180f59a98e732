import { sql } from 'kysely';
import { ROSTER_CHANNEL } from '../../../contract/feeds/notifications';
import { ProblemError } from '../../../contract/problem';
import { readRoster } from '../../store/rows/storedNotifySettings';
import type { Handler } from './handler';

/** A new version of the roster; the former stays kept, and is read by `asOf`, [NT9]. */
export const setRoster: Handler<'roster.set'> = async (view, { payload, expected, principal }) => {
  const { db, at, revision } = view;
  const { version: known, turns } = await readRoster(db, revision);
  if (expected !== known)
    throw new ProblemError('conflict', 'Lịch trực vừa được người khác sửa. Hãy xem bản mới rồi sửa lại.', { version: known, turns });
  const version = known + 1;
  await sql`insert into duty_roster (version, revision, at, actor, turns)
    values (${version}, ${revision}, ${at}::timestamptz, ${principal.name}, ${JSON.stringify(payload.turns)}::jsonb)`.execute(db);
  await view.publish(ROSTER_CHANNEL, [{ kind: 'roster.changed', version }]);
  return { version };
};
