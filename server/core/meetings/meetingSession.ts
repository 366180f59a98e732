import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { LinkClaims, LinkFault, MeetingSession } from '../../../contract/paperless';
import { meetingRole } from '../../../contract/paperless';
import { findOutsideMeeting, readMeetingAt } from '../../store/rows/storedMeetings';
import { storableText } from '../../store/rows/storableJson';
import { instant } from '../../store/rows/columns';
import type { Db, RecordView } from '../../store/store';

const AFTER_MS = 2 * 3_600_000;
/** How long a meeting goes on at most where nobody said when it ends. */
const OPEN_END_MS = 8 * 3_600_000;

const row = z.object({
  cookie: z.string(),
  jti: z.string(),
  system: z.string(),
  meeting_id: z.string(),
  person_id: z.string(),
  person_name: z.string(),
  role: meetingRole,
  ends_at: instant,
});

/**
 * The session of a cookie (its SHA-256) in a meeting, or in the one that it entered last, that has not ended at `at`; null where there is
 * none. Where it entered one meeting by several links the last counts.
 */
export const readSession = async (
  db: Db,
  { cookie, meeting: asked, at }: { cookie: string; meeting: string | null; at: string },
): Promise<MeetingSession> => {
  const { rows } = await sql`select * from meeting_session where cookie = ${cookie} and ends_at > ${at}::timestamptz
    and (${asked}::text is null or meeting_id = ${asked}) order by began_at desc limit 1`.execute(db);
  if (rows[0] === undefined) return null;
  const { meeting_id: meeting, person_id: id, person_name: name, role, ends_at: endsAt } = row.parse(rows[0]);
  return { meeting, person: { id, name }, role, endsAt };
};

/** A session lasts to the end of the meeting and two hours more; of one that runs over, two hours from now. */
const endOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }, at: string): string => {
  const end = endsAt === null ? Date.parse(startsAt) + OPEN_END_MS : Date.parse(endsAt);
  return new Date(Math.max(end, Date.parse(at)) + AFTER_MS).toISOString();
};

export interface Entry {
  system: string;
  claims: LinkClaims;
  inTime: boolean;
  /** SHA-256 of the cookie that the browser sent; null where it sent none. */
  cookie: string | null;
  /** SHA-256 of the one that it gets where the sent one is not kept. */
  newCookie: string;
}
/**
 * `session`: of this link; null where the browser has come by it before. `cookie`: the hash of the one that it goes by; `until`: when the
 * last session of that one ends; `isReplaced`: the sent one counts no more.
 */
export type Entered =
  { meeting: string; session: MeetingSession; cookie: string; until: string; isReplaced: boolean } | { fault: LinkFault };

const standing = z.object({ until: z.nullable(instant), others: z.nullable(z.boolean()) });

/** When the last session of a cookie ends that still lasts, null where none does, and whether one is of somebody else than this person. */
const standingOf = async (db: Db, cookie: string, at: string, { system, person }: { system: string; person: string }) => {
  const { rows } = await sql`select max(ends_at) as until, bool_or((system, person_id) <> (${system}, ${person})) as others
    from meeting_session where cookie = ${cookie} and ends_at > ${at}::timestamptz`.execute(db);
  return standing.parse(rows[0]);
};

/**
 * Lets a browser into a meeting by a signed link, once: the same browser may use it again, also after its time, another may not, [MT12].
 * Where somebody else comes in the same browser, all that it goes by moves to a new cookie: who copied the old one has nothing.
 * The link must have been found genuine.
 */
export const enterMeeting = async (view: RecordView, { system, claims, inTime, cookie, newCookie }: Entry): Promise<Entered> => {
  const { db, at } = view;
  const id = await findOutsideMeeting(db, system, claims.meeting);
  const found = id === null ? null : await readMeetingAt(db, view.revision, id);
  if (found === null) return { fault: 'khong-co' };
  const { meeting } = found;
  if (meeting.state === 'cancelled') return { fault: 'huy' };
  const { rows } = await sql`select * from meeting_session where system = ${system} and jti = ${claims.jti}`.execute(db);
  if (rows[0] !== undefined) {
    const used = row.parse(rows[0]);
    const isOwn = used.cookie === cookie && Date.parse(used.ends_at) > Date.parse(at);
    if (isOwn) return { meeting: meeting.id, session: null, cookie: used.cookie, until: used.ends_at, isReplaced: false };
    return { fault: inTime ? 'da-dung' : 'het-han' };
  }
  if (!inTime) return { fault: 'het-han' };
  const endsAt = endOf(meeting, at);
  const person = { id: storableText(claims.person.id), name: storableText(claims.person.name) };
  // One cookie for all the meetings of a browser: another in its place would make the links of the others a stranger's.
  const { until: last, others } =
    cookie === null ? { until: null, others: null } : await standingOf(db, cookie, at, { system, person: person.id });
  const isReplaced = others === true;
  const kept = cookie === null || last === null || isReplaced ? newCookie : cookie;
  // Those that ended long ago are of no use to anybody.
  await sql`delete from meeting_session where ends_at < ${at}::timestamptz - interval '30 days'`.execute(db);
  const { rows: made } =
    await sql`insert into meeting_session (cookie, system, jti, meeting_id, person_id, person_name, role, began_at, ends_at)
    values (${kept}, ${system}, ${claims.jti}, ${meeting.id}, ${person.id}, ${person.name}, ${claims.role}, ${at}::timestamptz,
      ${endsAt}::timestamptz) on conflict do nothing returning jti`.execute(db);
  if (made.length === 0) return { fault: 'da-dung' };
  if (isReplaced) await sql`update meeting_session set cookie = ${kept} where cookie = ${cookie}`.execute(db);
  const until = last !== null && last > endsAt ? last : endsAt;
  const session = { meeting: meeting.id, person, role: claims.role, endsAt };
  return { meeting: meeting.id, session, cookie: kept, until, isReplaced };
};
