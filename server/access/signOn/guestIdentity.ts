import { sql } from 'kysely';
import * as z from 'zod/mini';
import { MEETING_EDIT_SCOPE, MEETING_LEAD_SCOPE } from '../../../contract/commands/meetingActs';
import { scopesOf } from '../../../contract/access/roles';
import { meetingRole } from '../../../contract/paperless';
import { instant } from '../../store/rows/columns';
import type { Store } from '../../store/store';
import { rightsOf, type Identity } from '../identity';
import type { Principal } from '../principal';

const row = z.object({
  system: z.string(),
  meeting_id: z.string(),
  person_id: z.string(),
  person_name: z.string(),
  role: meetingRole,
  ends_at: instant,
});
const MORE: Record<z.infer<typeof meetingRole>, readonly string[]> = {
  follower: [],
  presenter: [MEETING_LEAD_SCOPE],
  secretary: [MEETING_LEAD_SCOPE, MEETING_EDIT_SCOPE],
};

/**
 * Who came into meetings by signed links, by the hash of their cookie: the person that the newest link names, in the meetings that
 * it, and links before it of the same person, let into and that still last, [AC13].
 */
export const identityOfGuest = async (store: Store, cookie: string, now: number): Promise<Identity | null> => {
  const at = new Date(now).toISOString();
  const rows = await store.read(null, async ({ db }) => {
    const found = await sql`select system, meeting_id, person_id, person_name, role, ends_at from meeting_session
      where cookie = ${cookie} and ends_at > ${at}::timestamptz order by began_at desc limit 50`.execute(db);
    return found.rows.map((each) => row.parse(each));
  });
  const [newest] = rows;
  if (newest === undefined) return null;
  const own = rows.filter(({ system, person_id: person }) => system === newest.system && person === newest.person_id);
  const principal: Principal = {
    id: `guest:${newest.system}:${newest.person_id}`,
    name: newest.person_name,
    scopes: new Set([...scopesOf('meeting-guest', null), ...own.flatMap(({ role }) => MORE[role])]),
    meetings: new Map(own.toReversed().map(({ meeting_id: meeting, role }) => [meeting, new Set(MORE[role])])),
  };
  const rights = `${rightsOf(principal)} ${JSON.stringify(own.map(({ meeting_id: meeting, role }) => [meeting, role]).toSorted())}`;
  const endsAt = Math.min(...own.map(({ ends_at: until }) => Date.parse(until)));
  return { principal, via: 'meeting', token: `meeting:${cookie}`, rights, endsAt };
};
