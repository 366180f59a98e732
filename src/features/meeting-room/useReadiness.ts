import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { MeetingItem } from '../../../contract/meetings';
import { useLinkState } from '../../data/linkState';
import { againMs } from './againMs';
import { prefetchItems, type Readiness } from './prefetchItems';

const NOTHING: Readiness = { items: new Map(), isWorking: false };
const PATIENCE_MS = 1_500;

/** How much of a meeting this browser holds, so that it goes on without a network; what did not come is tried again once the line is back. */
export const useReadiness = (items: readonly MeetingItem[] | undefined, preload: (address: string) => Promise<void>) => {
  const client = useQueryClient();
  const isLive = useLinkState().status === 'live';
  const [readiness, setReadiness] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const tries = useRef(0);
  const wanted = items === undefined ? null : JSON.stringify(items.map(({ id, address, asOf, frozen }) => ({ id, address, asOf, frozen })));
  useEffect(() => {
    if (items === undefined || wanted === null) return;
    const leaving = new AbortController();
    // The page on screen comes first.
    const timer = setTimeout(() => void prefetchItems({ client, items, preload, told: setReadiness, signal: leaving.signal }), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
    // The items as they are written: what is concluded on them fetches nothing anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, wanted, preload, round]);
  const hasFailed = !readiness.isWorking && [...readiness.items.values()].includes('failed');
  useEffect(() => {
    // A line that comes back is a new beginning, as other items are.
    if (!hasFailed || !isLive) return void (tries.current = isLive ? tries.current : 0);
    const timer = setTimeout(() => {
      tries.current += 1;
      setRound((last) => last + 1);
    }, againMs(tries.current));
    return () => clearTimeout(timer);
  }, [hasFailed, isLive, round]);
  const again = (): void => {
    tries.current = 0;
    setRound((last) => last + 1);
  };
  return { readiness, again };
};
