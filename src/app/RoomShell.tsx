import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { MEETING_EDIT_SCOPE, MEETING_LEAD_SCOPE } from '../../contract/commands/meetingActs';
import { askMeetingSession } from '../data/meetingSession';
import { askSession } from '../data/session';
import { MeetingRoom } from '../views/MeetingRoom';
import { Notices } from './Notices';
import { PageStage } from './PageStage';
import { checkSearch, parseQuery } from './search';

const kept = { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false } as const;
/** Until the gateway has said what it grants, nothing is offered. */
const useRights = (meeting: string) => {
  const { data: session } = useQuery({ queryKey: ['session'], queryFn: askSession, ...kept });
  const { data: invited } = useQuery({ queryKey: ['meeting-session'], queryFn: askMeetingSession, ...kept });
  const invitation = invited?.meeting === meeting ? invited : null;
  const may = (scope: string): boolean => session?.scopes.includes(scope) === true && invitation?.role !== 'follower';
  return { canEdit: may(MEETING_EDIT_SCOPE), mayLead: may(MEETING_LEAD_SCOPE), invitedAs: invitation?.person.name ?? null };
};

/** The shell of a page that is looked at in the room of a meeting. */
export const RoomShell = ({ meeting }: { meeting: string }) => {
  const router = useRouter();
  const rights = useRights(meeting);
  const preload = useCallback(
    async (address: string) => {
      const [path = '/', query = ''] = address.split('?');
      const { search } = checkSearch(parseQuery(query), Date.now());
      await Promise.all(router.matchRoutes(path, search).map(({ routeId }) => router.loadRouteChunk(router.routesById[routeId])));
    },
    [router],
  );
  return (
    <PageStage>
      {(page, drawer) => (
        <MeetingRoom
          meeting={meeting}
          {...rights}
          isFramed={globalThis.parent !== globalThis.self}
          preload={preload}
          notices={<Notices isMomentTold />}
          drawer={drawer}
        >
          {page}
        </MeetingRoom>
      )}
    </PageStage>
  );
};
