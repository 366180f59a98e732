import { Outlet, useLocation } from '@tanstack/react-router';
import { Shell } from './Shell';

/** A wall has a shell of its own; everything else stands in the desk's. */
export const Root = () => {
  const isWall = useLocation({ select: ({ pathname }) => pathname === '/wall' || pathname.startsWith('/wall/') });
  return isWall ? <Outlet /> : <Shell />;
};
