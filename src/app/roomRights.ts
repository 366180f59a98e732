import { MEETING_EDIT_SCOPE, MEETING_LEAD_SCOPE } from '../../contract/commands/meetingActs';
import type { MeetingSession } from '../../contract/paperless';
import type { Session } from '../../contract/session';

/** What is offered in the room of a meeting; `undefined`: the gateway has not said yet, and until it has nothing is offered. */
export const roomRights = (meeting: string, session: Session | undefined, invited: MeetingSession | undefined) => {
  const invitation = invited?.meeting === meeting ? invited : null;
  const may = (scope: string): boolean =>
    invited !== undefined && invitation?.role !== 'follower' && session?.scopes.includes(scope) === true;
  return { canEdit: may(MEETING_EDIT_SCOPE), mayLead: may(MEETING_LEAD_SCOPE), invitedAs: invitation?.person.name ?? null };
};
