import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { inRoom } from '../lib/roomAddress';

interface PathLinkProps {
  /** Path and query. */
  to: string;
  className?: string | undefined;
  lang?: string;
  /** Leads out of the room of a meeting. */
  isOut?: boolean;
  children: ReactNode;
}

/** A link to a page of the product whose path was told, without loading the product anew; in a meeting's room it stays there. */
export const PathLink = ({ to, children, isOut = false, ...rest }: PathLinkProps) => {
  const { history } = useRouter();
  return (
    <a
      {...rest}
      href={to}
      onClick={(event: MouseEvent) => {
        // Another window or tab is the browser's own business.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        history.push(isOut ? to : inRoom(to, history.location));
      }}
    >
      {children}
    </a>
  );
};
