import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import {
  meetingBody,
  meetingConclusion,
  meetingHead,
  meetingItem,
  meetingState,
  type Meeting,
  type MeetingConclusion,
  type MeetingHead,
} from '../../../contract/meetings';
import { groupedBy } from '../../../contract/rules/groupedBy';
import type { Db } from '../store';
import { instant } from './columns';

/** The parts of which a change is one; what was decided on a part is late when that very part has changed. */
export type MeetingPart = 'head' | 'items' | 'lead' | 'said';
/** A meeting, and the version in which each part of it was last changed. */
export interface StoredMeeting {
  meeting: Meeting;
  parts: Record<MeetingPart, number>;
}

const presenter = meetingHead.def.shape.presenter;
/** What each part is kept as. */
export const storedHead = z.extend(meetingBody, { state: meetingState, reason: z.nullable(z.string()) });
export const storedItem = z.omit(meetingItem, { conclusions: true });
export const storedLead = z.object({ presenter, fromLost: z.boolean() });
export const storedConclusion = z.object({ ...z.pick(meetingConclusion, { id: true, text: true, task: true }).def.shape, item: z.uuid() });
export const storedWithdrawal = z.object({ conclusion: z.uuid(), reason: z.string() });

const row = z.object({
  id: z.string(),
  system: z.nullable(z.string()),
  outside_id: z.nullable(z.string()),
  version: z.int(),
  at: instant,
  actor_name: z.string(),
  head: storedHead,
  head_version: z.int(),
  items: z.nullable(z.array(storedItem)),
  items_version: z.nullable(z.int()),
  lead: z.nullable(storedLead),
  lead_version: z.nullable(z.int()),
});
const saidRow = z.object({
  meeting_id: z.string(),
  version: z.int(),
  at: instant,
  actor_name: z.string(),
  conclusion: z.nullable(storedConclusion),
  withdrawal: z.nullable(storedWithdrawal),
});
type Said = z.infer<typeof saidRow>;

/** The newest change of a part by `revision`. */
const newest = (part: RawBuilder<unknown>, revision: number): RawBuilder<unknown> =>
  sql`lateral (select * from meeting_version s where s.meeting_id = m.id and s.revision <= ${revision} and ${part} order by s.version desc limit 1)`;

const rowsAt = async (db: Db, revision: number, where: RawBuilder<unknown>): Promise<z.infer<typeof row>[]> => {
  const { rows } = await sql`select m.id, m.system, m.outside_id, l.version, l.at, l.actor_name, h.head, h.version as head_version,
      i.items, i.version as items_version, p.lead, p.version as lead_version
    from meeting m join ${newest(sql`true`, revision)} l on true join ${newest(sql`s.head is not null`, revision)} h on true
    left join ${newest(sql`s.items is not null`, revision)} i on true left join ${newest(sql`s.lead is not null`, revision)} p on true
    where ${where} order by h.starts_at, m.n`.execute(db);
  return rows.map((each) => row.parse(each));
};

const saidAt = async (db: Db, revision: number, ids: readonly string[]): Promise<Said[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql`select meeting_id, version, at, actor_name, conclusion, withdrawal from meeting_version
    where meeting_id in (${sql.join(ids)}) and revision <= ${revision} and (conclusion is not null or withdrawal is not null)
    order by meeting_id, version`.execute(db);
  return rows.map((each) => saidRow.parse(each));
};

const toHead = ({ id, system, outside_id: outside, version, at, actor_name: by, head, lead }: z.infer<typeof row>): MeetingHead => {
  const { reason, ...body } = head;
  const source = system === null || outside === null ? null : { system, id: outside };
  return { ...body, ...(reason === null ? {} : { reason }), id, source, presenter: lead?.presenter ?? null, version, changedAt: at, by };
};

/** The conclusions of one item in the order in which they were written, those taken back among them. */
const conclusionsOf = (said: readonly Said[], item: string): MeetingConclusion[] =>
  said.flatMap(({ conclusion, at, actor_name: by }) => {
    if (conclusion?.item !== item) return [];
    const { id, text, task } = conclusion;
    const back = said.find(({ withdrawal }) => withdrawal?.conclusion === id);
    const withdrawn = back?.withdrawal ? { at: back.at, by: back.actor_name, reason: back.withdrawal.reason } : null;
    return [{ id, text, at, by, task, withdrawn }];
  });

const toMeeting = (found: z.infer<typeof row>, said: readonly Said[]): StoredMeeting => ({
  meeting: { ...toHead(found), items: (found.items ?? []).map((item) => ({ ...item, conclusions: conclusionsOf(said, item.id) })) },
  parts: {
    head: found.head_version,
    items: found.items_version ?? 0,
    lead: found.lead_version ?? 0,
    said: said.at(-1)?.version ?? 0,
  },
});

/** One meeting as it stood at `revision`; null where there was none. */
export const readMeetingAt = async (db: Db, revision: number, id: string): Promise<StoredMeeting | null> => {
  const [found] = await rowsAt(db, revision, sql`m.id = ${id}`);
  return found === undefined ? null : toMeeting(found, await saidAt(db, revision, [id]));
};

/** The id of the meeting that an outside system sent under this name; null where it sent none. */
export const findOutsideMeeting = async (db: Db, system: string, outsideId: string): Promise<string | null> => {
  const { rows } = await sql`select id from meeting where system = ${system} and outside_id = ${outsideId}`.execute(db);
  return rows[0] === undefined ? null : z.object({ id: z.string() }).parse(rows[0]).id;
};

/** The meetings that, at `revision`, begin at or after `from` and before `to` (ISO), by their beginning. */
export const readMeetingsAt = async (db: Db, revision: number, from: string, to: string): Promise<Meeting[]> => {
  const within = sql`starts_at >= ${from}::timestamptz and starts_at < ${to}::timestamptz`;
  // By the index those that ever were within, and of them those that are so still.
  const found = await rowsAt(
    db,
    revision,
    sql`m.id in (select meeting_id from meeting_version where ${within} and revision <= ${revision})
      and h.starts_at >= ${from}::timestamptz and h.starts_at < ${to}::timestamptz`,
  );
  const ids = found.map(({ id }) => id);
  const said = groupedBy(await saidAt(db, revision, ids), ({ meeting_id: id }) => id);
  return found.map((each) => toMeeting(each, said.get(each.id) ?? []).meeting);
};
