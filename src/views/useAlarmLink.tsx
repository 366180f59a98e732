import { Link, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The way to one alarm, or to all that wait for somebody, at the same moment. */
export const useAlarmLink = () => {
  const { asOf } = useSearch({ from: '__root__' });
  return useCallback(
    (id: string | null, text: string) => (
      <Link
        to="/canh-bao"
        search={{ ...(asOf === undefined ? {} : { asOf }), ...(id === null ? { 'trang-thai': 'chua-tiep-nhan' } : { 'canh-bao': id }) }}
      >
        {text}
      </Link>
    ),
    [asOf],
  );
};
