import { meetingBody, type MeetingBody, type MeetingHead } from '../../../../contract/meetings';
import { fromLocalInput, toLocalInput } from '../../../lib/format';

/** The head of a meeting as the form holds it: days and hours as the fields write them, in the time of Việt Nam. */
export interface HeadDraft {
  title: string;
  day: string;
  from: string;
  to: string;
  place: string;
  chair: string;
  secretary: string;
}

const dayOf = (moment: string): string => toLocalInput(moment).slice(0, 10);
const hourOf = (moment: string): string => toLocalInput(moment).slice(11, 16);

/** A new one is proposed for the morning of a day. */
export const headDraft = (meeting: MeetingHead | null, day: string): HeadDraft =>
  meeting === null
    ? { title: '', day, from: '08:00', to: '', place: '', chair: '', secretary: '' }
    : {
        title: meeting.title,
        day: dayOf(meeting.startsAt),
        from: hourOf(meeting.startsAt),
        to: meeting.endsAt === null ? '' : hourOf(meeting.endsAt),
        place: meeting.place,
        chair: meeting.chair,
        secretary: meeting.secretary,
      };

const HOURS_MS = 24 * 3_600_000;

/** What the draft says, or what it lacks. An end before the beginning is of the day after: meetings go on past midnight. */
export const readHead = (draft: HeadDraft): { body: MeetingBody } | { fault: 'title' | 'when' | 'end' } => {
  if (draft.title.trim() === '') return { fault: 'title' };
  const startsAt = fromLocalInput(`${draft.day}T${draft.from}`);
  if (startsAt === undefined) return { fault: 'when' };
  const end = draft.to === '' ? null : fromLocalInput(`${draft.day}T${draft.to}`);
  if (end === undefined || end === startsAt) return { fault: 'end' };
  const endsAt = end !== null && end < startsAt ? new Date(Date.parse(end) + HOURS_MS).toISOString() : end;
  const { title, place, chair, secretary } = draft;
  const read = meetingBody.safeParse({ title, startsAt, endsAt, place, chair, secretary });
  return read.success ? { body: read.data } : { fault: 'title' };
};
