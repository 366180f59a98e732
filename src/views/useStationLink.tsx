import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The ways to a station's page, at the same moment: as a link, and as what pressing its sign or row does. */
export const useStationLink = () => {
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const link = useCallback(
    (id: string, name: string) => (
      <Link to="/moi-truong/tram/$id" params={{ id }} search={asOf === undefined ? {} : { asOf }} lang="vi">
        {name}
      </Link>
    ),
    [asOf],
  );
  const onStation = useCallback(
    (id: string) => void navigate({ to: '/moi-truong/tram/$id', params: { id }, search: asOf === undefined ? {} : { asOf } }),
    [navigate, asOf],
  );
  return { link, onStation };
};
