import { sql } from 'kysely';
import { ProblemError } from '../../../contract/problem';
import { readSettings } from '../../store/rows/storedNotifySettings';
import type { Handler } from './handler';
import { publishChanged } from './publishChanged';

/** A new version of how the asker wants to be told; the former stays kept. */
export const setNotifySettings: Handler<'notification.settings'> = async (view, { payload, expected, principal }) => {
  const { db, revision } = view;
  const current = (await readSettings(db, revision, [principal.id]))(principal.id);
  if (expected !== current.version)
    throw new ProblemError('conflict', 'Cài đặt vừa được đổi ở nơi khác. Hãy xem bản mới rồi sửa lại.', current);
  const version = current.version + 1;
  await sql`insert into notification_settings (person, version, revision, body)
    values (${principal.id}, ${version}, ${revision}, ${JSON.stringify(payload)}::jsonb)`.execute(db);
  await publishChanged(view, [principal.id]);
  return { version };
};
