import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** Figures reach the page a little after their feed. */
const GRACE_MS = 700;

/** Whether the page is still coming, so that a figure not on it yet may well come. */
export const useSearching = (): boolean => {
  const busy = useIsFetching() > 0;
  const pending = useRouterState({ select: ({ status }) => status === 'pending' });
  const coming = busy || pending;
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (coming) return;
    const timer = setTimeout(() => setSettled(true), GRACE_MS);
    return () => {
      clearTimeout(timer);
      setSettled(false);
    };
  }, [coming]);
  return coming || !settled;
};
