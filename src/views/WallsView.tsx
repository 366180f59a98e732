import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { OnWallChoice, WallChoice } from '../features/walls/choice';
import { WallsPage } from '../features/walls/WallsPage';
import { useOwnSearch } from './useOwnSearch';

/** The walls and their remote; the open wall, and the form with the code of another, stand in the address. */
export const WallsView = () => {
  const { asOf, ma: code, man: wall, xem } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const choice = useMemo((): WallChoice => ({ wall, isEnrolling: xem === 'moi' || code !== undefined, code }), [wall, xem, code]);
  const onChoice = useCallback<OnWallChoice>(
    (change) => {
      const next = { ...choice, ...change };
      choose({ man: next.wall, ma: next.code, xem: next.isEnrolling ? 'moi' : undefined });
    },
    [choice, choose],
  );
  return <WallsPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} />;
};
