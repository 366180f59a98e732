import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { OnPlaylistChoice, PlaylistChoice } from '../features/walls/choice';
import { PlaylistsPage } from '../features/walls/playlists/PlaylistsPage';
import { useOwnSearch } from './useOwnSearch';

/** The playlists of walls; the open one, or that a new one is being made, stands in the address. */
export const WallPlaylistsView = () => {
  const { asOf, ds: playlist, xem } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const choice = useMemo((): PlaylistChoice => ({ playlist, isNew: xem === 'moi' }), [playlist, xem]);
  const onChoice = useCallback<OnPlaylistChoice>(
    (change) => {
      const next = { ...choice, ...change };
      choose({ ds: next.playlist, xem: next.isNew ? 'moi' : undefined });
    },
    [choice, choose],
  );
  return <PlaylistsPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} />;
};
