import { meetingSession, type MeetingSession } from '../../contract/paperless';

const ANSWER_MS = 10_000;

/**
 * As whom a signed link opened this meeting on this browser; null where none did.
 * @throws where the gateway does not say: who came as a follower is not to be taken for somebody who did not
 */
export const askMeetingSession = async (meeting: string): Promise<MeetingSession> => {
  const answer = await fetch(`/api/meetings/session?meeting=${encodeURIComponent(meeting)}`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (!answer.ok) throw new Error(`/api/meetings/session: ${answer.status}`);
  return meetingSession.parse(await answer.json());
};
