import { useCallback, type ReactNode } from 'react';
import { PathLink } from './PathLink';

/** A link to a page of the product whose path was told (a playbook, the page of a subject), for those who put it into words. */
export const usePathLink = (): ((path: string, text: string) => ReactNode) =>
  useCallback(
    (path, text) => (
      <PathLink to={path} lang="vi">
        {text}
      </PathLink>
    ),
    [],
  );
