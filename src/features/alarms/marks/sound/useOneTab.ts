import { useEffect, useState } from 'react';

const LOCK = 'ioc-alarm-sound';

/** Whether this tab is the one of its browser that sounds; where the browser has no locks (plain http), each tab is. */
export const useOneTab = (isWanted: boolean): boolean => {
  const [holds, setHolds] = useState(false);
  const hasLocks = typeof navigator !== 'undefined' && 'locks' in navigator;
  useEffect(() => {
    if (!isWanted || !hasLocks) return;
    const asking = new AbortController();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    navigator.locks
      .request(LOCK, { signal: asking.signal }, () => {
        setHolds(true);
        return held;
      })
      // Given up before its turn came.
      .catch(() => undefined);
    return () => {
      asking.abort();
      release();
      setHolds(false);
    };
  }, [isWanted, hasLocks]);
  return isWanted && (holds || !hasLocks);
};
