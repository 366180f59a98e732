import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';

/** The way to a page of the product, named by its path and query, at the moment looked at. */
export const usePageLink = () => {
  const { asOf } = useSearch({ from: '__root__' });
  return useCallback(
    (path: string, words: ReactNode) => {
      const [to = '/', query = ''] = path.split('?');
      return (
        <Link to={to} search={{ ...Object.fromEntries(new URLSearchParams(query)), ...(asOf === undefined ? {} : { asOf }) }}>
          {words}
        </Link>
      );
    },
    [asOf],
  );
};
