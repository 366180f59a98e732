import { Outlet, useLocation, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { withWords } from '../i18n/setup';
import { isInRoom } from '../lib/roomAddress';
import { DemoStrip } from './DemoStrip';
import { PendingPage } from './pages';
import { Shell } from './Shell';

/** The room's code did not come: the page is still there, in the shell of the desk. */
const RoomShell = lazy(() =>
  withWords(['room', 'frozen', 'meetings', 'tasks', 'search'], () => import('./RoomShell'))().then(
    ({ RoomShell: shell }) => ({ default: shell }),
    () => ({ default: Shell }),
  ),
);

/** A wall has a shell of its own, and so has the room of a meeting; everything else stands in the desk's. */
export const Root = () => {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const { hop } = useSearch({ from: '__root__' });
  const isWall = path === '/wall' || path.startsWith('/wall/');
  const page = isWall ? (
    <Outlet />
  ) : hop !== undefined && isInRoom(path, hop) ? (
    <Suspense fallback={<PendingPage />}>
      <RoomShell key={hop} meeting={hop} />
    </Suspense>
  ) : (
    <Shell />
  );
  return import.meta.env.MODE === 'demo' ? <DemoStrip isWall={isWall}>{page}</DemoStrip> : page;
};
