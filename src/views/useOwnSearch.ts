import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ParamName } from '../state/paramNames';
import { told } from './addressWords';

export type OwnSearch = Partial<Record<ParamName, string | undefined>>;

/**
 * Puts choices into the address, undefined ones out of it, so that Back undoes them; a passport that was open is of another figure then.
 * A function is given the address as it stands.
 */
export const useOwnSearch = (): ((own: OwnSearch | ((old: OwnSearch) => OwnSearch)) => void) => {
  const navigate = useNavigate();
  return useCallback(
    (own) =>
      void navigate({
        to: '.',
        resetScroll: false,
        search: ({ figure: _, ...old }) => told({ ...old, ...(typeof own === 'function' ? own(old) : own) }),
      }),
    [navigate],
  );
};
