import * as z from 'zod/mini';
import { provenance } from './figure';
import { sha256Text } from './feeds/frozen';
import { meetingConclusion, meetingHead, meetingId, MOST_ITEMS } from './meetings';
import { taskDue, taskParty, taskState } from './task';
import { indicatorValue } from './value';

/** What the paperless-meeting system (eCabinet) and this product say to each other; docs/ECABINET.md tells it in words. */
const moment = z.iso.datetime({ offset: true });
const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const maybe = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max)), '');

/** Under which name the outside system knows a meeting or an item: a name is looked up as it was sent, so nothing in it that cannot be kept. */
export const outsideId = words(100).check(z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

export const sentItem = z.object({
  id: outsideId,
  title: words(300),
  agency: z._default(z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))), null),
  minutes: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(600))), null),
  /** The page with the figures: its path, or the link as a person copied it; a moment in it is that of `asOf` where that is not said. */
  address: z._default(z.nullable(z.string().check(z.trim(), z.maxLength(2_000))), null),
  asOf: z._default(z.nullable(moment), null),
});
export type SentItem = z.infer<typeof sentItem>;

/** A meeting as the outside system has it, whole: what it leaves out of its items goes, what was added here by hand stays. */
export const sentMeeting = z.object({
  title: words(300),
  startsAt: moment,
  endsAt: z._default(z.nullable(moment), null),
  place: maybe(200),
  chair: maybe(200),
  secretary: maybe(200),
  items: z._default(z.array(sentItem).check(z.maxLength(MOST_ITEMS)), []),
});
export type SentMeeting = z.infer<typeof sentMeeting>;

/** Body of `DELETE`, where it has one. */
export const calledOff = z.object({ reason: words(2_000) });

/** Whole addresses, to be opened by a person who may. */
const link = z.string();

const statusItem = z.object({
  /** Null: added here by hand. */
  id: z.nullable(z.string()),
  item: z.uuid(),
  title: z.string(),
  agency: z.nullable(z.string()),
  link,
  asOf: z.nullable(moment),
  /** "Mã kiểm tra" of the frozen view; null: not frozen yet. */
  frozen: z.nullable(sha256Text),
  conclusions: z.array(
    z.extend(z.omit(meetingConclusion, { task: true }), {
      /** The task that it became, as it stands now. */
      task: z.nullable(z.object({ id: z.string(), title: z.string(), state: taskState, due: taskDue, leads: z.array(taskParty), link })),
    }),
  ),
});

/** How a meeting stands here: what `GET /api/paperless/meetings/{id}` answers. */
export const paperlessStatus = z.extend(z.omit(meetingHead, { source: true, presenter: true }), {
  id: outsideId,
  meeting: meetingId,
  links: z.object({ meeting: link, room: link, minutes: link }),
  items: z.array(statusItem),
});
export type PaperlessStatus = z.infer<typeof paperlessStatus>;

/** To read the minutes with the figures of items: whoever bound them released them to the system that sent the meeting, [MT13]. */
export const MEETING_MINUTES_SCOPE = 'meetings.minutes';

const minutesFigure = z.object({
  key: z.string(),
  feed: z.string(),
  name: z.string(),
  part: z.nullable(z.string()),
  kind: z.enum(['outcome', 'promise', 'estimate', 'published', 'forecast']),
  value: indicatorValue,
  unit: z.string(),
  period: z.nullable(z.string()),
  source: z.string(),
  owner: z.nullable(z.string()),
  observedAt: z.nullable(z.string()),
  receivedAt: z.nullable(z.string()),
  revision: z.nullable(z.int()),
  provenance,
  quality: z.readonly(z.array(z.string())),
  isMain: z.boolean(),
});

/** The status, and of each frozen item every figure with its passport; null: the item is not frozen, so that there is nothing to minute. */
export const paperlessMinutes = z.extend(paperlessStatus, {
  items: z.array(z.extend(statusItem, { figures: z.nullable(z.array(minutesFigure)) })),
});

export const meetingRole = z.enum(['follower', 'presenter', 'secretary']);
export const linkPerson = z.object({ id: words(120), name: words(200) });

/** What a signed link says. Times in seconds of Unix. */
export const linkClaims = z.object({
  /** The key that signed it. */
  kid: z.string(),
  /** The meeting, by the name that the outside system knows it under. */
  meeting: outsideId,
  person: linkPerson,
  role: meetingRole,
  iat: z.int(),
  exp: z.int(),
  jti: z.string().check(z.regex(/^[\w-]{16,64}$/)),
  /** The origin that the link leads to. */
  aud: z.string(),
});
export type LinkClaims = z.infer<typeof linkClaims>;
/** A link lives no longer than this, in seconds. */
export const LINK_LIFE_S = 900;

export const linkAsked = z.object({ person: linkPerson, role: meetingRole });
export const linkMade = z.object({ link, expiresAt: moment });

/** Why a link leads nowhere: `/hop/loi?ly-do=…`. */
export type LinkFault = 'het-han' | 'gia-mao' | 'da-dung' | 'huy' | 'khong-co';

/** Who came in by a signed link, in this browser; null: nobody. It names, and grants nothing. */
export const meetingSession = z.nullable(z.object({ meeting: meetingId, person: linkPerson, role: meetingRole, endsAt: moment }));
export type MeetingSession = z.infer<typeof meetingSession>;

/** The origins that may show this product in a frame, and speak with it there. */
export const frameSettings = z.object({ ancestors: z.array(z.string()) });
