import * as z from 'zod/mini';
import { sha256Text } from './feeds/frozen';
import { meetingRoomId, seatId } from './relay';
import { ownPath } from './task';

const moment = z.iso.datetime({ offset: true });
const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const agency = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));

export const meetingId = meetingRoomId;
/** A month of Việt Nam's time: `2026-11`. */
export const meetingMonth = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
/** `planned` → `open` → `closed`; `cancelled` from the first two. */
export const meetingState = z.enum(['planned', 'open', 'closed', 'cancelled']);
export type MeetingState = z.infer<typeof meetingState>;

export const meetingBody = z.object({
  title: words(300),
  startsAt: moment,
  endsAt: z.nullable(moment),
  place: z.string().check(z.trim(), z.maxLength(200)),
  /** Who chairs, and who writes the minutes, as the invitation has them. */
  chair: z.string().check(z.trim(), z.maxLength(200)),
  secretary: z.string().check(z.trim(), z.maxLength(200)),
});
export type MeetingBody = z.infer<typeof meetingBody>;

export const meetingItemBody = z.object({
  title: words(300),
  /** The agency of the register that reports; null where none is named. */
  agency: z.nullable(agency),
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
  /** The view: path and query without moment and hash. Null: an item without figures. */
  address: z.nullable(ownPath),
  /** The moment that its figures are of; null: not frozen yet. */
  asOf: z.nullable(moment),
  /** Of the frozen view (`view.freeze`), "Mã kiểm tra"; with its moment in `asOf`. */
  frozen: z.nullable(sha256Text),
});
export type MeetingItemBody = z.infer<typeof meetingItemBody>;

/** What the meeting concluded on an item; `task`: the one that it became. */
export const meetingConclusion = z.object({
  id: z.uuid(),
  text: z.string(),
  at: moment,
  by: z.string(),
  task: z.nullable(z.string()),
  /** Taken back, by whom, when and why; it stays in the minutes, struck out. */
  withdrawn: z.nullable(z.object({ at: moment, by: z.string(), reason: z.string() })),
});
export type MeetingConclusion = z.infer<typeof meetingConclusion>;

export const meetingItem = z.extend(meetingItemBody, {
  id: z.uuid(),
  conclusions: z.array(meetingConclusion),
});
export type MeetingItem = z.infer<typeof meetingItem>;

/** Where a meeting comes from, where that is the paperless-meeting system. */
export const meetingSource = z.object({ system: words(60), id: words(120) });

/** A meeting as the list has it. */
export const meetingHead = z.extend(meetingBody, {
  id: meetingId,
  state: meetingState,
  /** Why it was cancelled. */
  reason: z.optional(z.string()),
  source: z.nullable(meetingSource),
  /** The seat that leads, by whom and since when; null: nobody. */
  presenter: z.nullable(z.object({ seat: seatId, name: z.string(), since: moment })),
  /** 1 when it was made, one more with each change of it, its items or its conclusions. */
  version: z.int(),
  changedAt: moment,
  by: z.string(),
});
export type MeetingHead = z.infer<typeof meetingHead>;

export const meeting = z.extend(meetingHead, { items: z.array(meetingItem) });
export type Meeting = z.infer<typeof meeting>;
export const MOST_ITEMS = 60;
