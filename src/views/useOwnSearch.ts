import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ParamName } from '../state/paramNames';

/** Puts choices into the address, undefined ones out of it, so that Back undoes them; a passport that was open is of another figure then. */
export const useOwnSearch = (): ((own: Partial<Record<ParamName, string | undefined>>) => void) => {
  const navigate = useNavigate();
  return useCallback(
    (own) =>
      void navigate({
        to: '.',
        resetScroll: false,
        search: (old) => {
          const { figure: _, ...rest } = Object.fromEntries(Object.entries({ ...old, ...own }).filter(([, value]) => value !== undefined));
          return rest;
        },
      }),
    [navigate],
  );
};
