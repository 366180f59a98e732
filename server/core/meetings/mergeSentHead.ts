import type { MeetingBody } from '../../../contract/meetings';

/** Whether two moments, however they are written, are one; null is no moment. */
export const sameMoment = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));

/** What was sent, or what stands where the same was sent before: that was taken over then, and may have been corrected here since. */
export const unlessSame = <T>(sent: T, standing: T, isSame: boolean): T => (isSame ? standing : sent);

/** The head of a meeting after the outside system sent its own; `last`: what it sent the time before. */
export const mergeSentHead = (standing: MeetingBody, sent: MeetingBody, last: MeetingBody): MeetingBody => ({
  title: unlessSame(sent.title, standing.title, sent.title === last.title),
  startsAt: unlessSame(sent.startsAt, standing.startsAt, sameMoment(sent.startsAt, last.startsAt)),
  endsAt: unlessSame(sent.endsAt, standing.endsAt, sameMoment(sent.endsAt, last.endsAt)),
  place: unlessSame(sent.place, standing.place, sent.place === last.place),
  chair: unlessSame(sent.chair, standing.chair, sent.chair === last.chair),
  secretary: unlessSame(sent.secretary, standing.secretary, sent.secretary === last.secretary),
});
