import { useRouter } from '@tanstack/react-router';
import { useCallback, type MouseEvent, type ReactNode } from 'react';

/** A link to a page of the product whose path was told (a playbook, the page of a subject), without loading the product anew. */
export const usePathLink = (): ((path: string, text: string) => ReactNode) => {
  const { history } = useRouter();
  return useCallback(
    (path, text) => (
      <a
        href={path}
        lang="vi"
        onClick={(event: MouseEvent) => {
          // Another window or tab is the browser's own business.
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          history.push(path);
        }}
      >
        {text}
      </a>
    ),
    [history],
  );
};
