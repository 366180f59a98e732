import { meetingSession, type MeetingSession } from '../../contract/paperless';

const ANSWER_MS = 10_000;

/** As whom a signed link opened a meeting on this browser; null where none did, or the gateway does not answer. */
export const askMeetingSession = async (): Promise<MeetingSession> => {
  const answer = await fetch('/api/meetings/session', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => null);
  if (!answer?.ok) return null;
  const read = meetingSession.safeParse(await answer.json().catch(() => null));
  return read.success ? read.data : null;
};
