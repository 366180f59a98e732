import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Suspense, useCallback } from 'react';
import { useStore } from 'zustand';
import { askMeetingSession } from '../data/meetingSession';
import { sessionState } from '../data/sessionState';
import { withWords } from '../i18n/setup';
import { MeetingRoom } from '../views/MeetingRoom';
import { lazyPart } from './lazyPart';
import { Notices } from './Notices';
import { PageStage } from './PageStage';
import { roomRights } from './roomRights';
import { checkSearch, parseQuery } from './search';

const SessionNotices = lazyPart(() =>
  withWords(['account'], () => import('./access/SessionNotices'))().then(({ SessionNotices: part }) => part),
);

const kept = {
  networkMode: 'always',
  staleTime: Number.POSITIVE_INFINITY,
  // A gateway that starts anew has not said anything yet: it is asked until it does.
  retry: true,
  retryDelay: (attempt: number) => Math.min(1_000 * 2 ** attempt, 30_000),
} as const;
const useRights = (meeting: string) => {
  // Not as it last was on this device: who leads a meeting is known, or nobody does.
  const session = useStore(sessionState, (state) => state.session) ?? undefined;
  const { data: invited } = useQuery({ queryKey: ['meeting-session', meeting], queryFn: () => askMeetingSession(meeting), ...kept });
  return roomRights(meeting, session, invited);
};

/** The shell of a page that is looked at in the room of a meeting. */
export const RoomShell = ({ meeting }: { meeting: string }) => {
  const router = useRouter();
  const rights = useRights(meeting);
  const mode = useStore(sessionState, (state) => state.mode);
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
          notices={
            <>
              {mode === 'sign-on' && (
                <Suspense>
                  <SessionNotices />
                </Suspense>
              )}
              <Notices isMomentTold />
            </>
          }
          drawer={drawer}
        >
          {page}
        </MeetingRoom>
      )}
    </PageStage>
  );
};
