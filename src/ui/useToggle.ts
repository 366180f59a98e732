import { useCallback, useEffect, useRef } from 'react';

/** Chooses what was pressed, or takes it away where it is chosen already; the same function whatever is chosen, so that no row is drawn anew for it. */
export const useToggle = (chosen: string | null, onChoose: (id: string | null) => void): ((id: string) => void) => {
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  }, [chosen]);
  return useCallback((id: string) => onChoose(id === latest.current ? null : id), [onChoose]);
};
