import { Outlet, useLocation } from '@tanstack/react-router';
import { DemoStrip } from './DemoStrip';
import { Shell } from './Shell';

/** A wall has a shell of its own; everything else stands in the desk's. */
export const Root = () => {
  const isWall = useLocation({ select: ({ pathname }) => pathname === '/wall' || pathname.startsWith('/wall/') });
  const page = isWall ? <Outlet /> : <Shell />;
  return import.meta.env.MODE === 'demo' ? <DemoStrip isWall={isWall}>{page}</DemoStrip> : page;
};
