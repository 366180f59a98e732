import { useEffect, useState } from 'react';
import { CODE_MINUTES, wallKnock } from '../../../contract/commands/wallActs';
import { sendCommand } from '../../data/command';
import { onTick } from '../../ui/clock';

const MINUTE_MS = 60_000;
/** Between two askings that were refused, or not answered. */
export const AGAIN_MS = 20_000;
/** A code is asked for anew so long before it ends: whoever reads it has time to type it. */
export const EARLY_MS = 100_000;
const LEAST_MS = 2 * MINUTE_MS;

/** For how long a code still holds that ends at `until`; a wall whose clock is wrong takes what codes are known to hold. */
export const holdsMs = (until: string, now: number): number =>
  Math.min(CODE_MINUTES * MINUTE_MS, Math.max(LEAST_MS, Date.parse(until) - now));

/** The code of a wall that nobody has taken, asked for in time, again and again, without a word of it where none is given. */
export const useKnock = (device: string, isWanted: boolean): string | null => {
  const [code, setCode] = useState<string | null>(null);
  if (!isWanted && code !== null) setCode(null);
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    let isAsking = false;
    let nextAt = Number.NEGATIVE_INFINITY;
    let endsAt = Number.POSITIVE_INFINITY;
    const look = () => {
      const now = performance.now();
      if (now > endsAt) setCode(null);
      if (isAsking || now < nextAt) return;
      isAsking = true;
      sendCommand(wallKnock, { device }, null)
        .then(({ code: given, until }) => {
          if (!isHere) return;
          const ms = holdsMs(until, Date.now());
          endsAt = performance.now() + ms;
          nextAt = endsAt - EARLY_MS;
          setCode(given);
        })
        // A wall says nothing of it: it shows what still holds, and asks again.
        .catch(() => (nextAt = performance.now() + AGAIN_MS))
        .finally(() => (isAsking = false));
    };
    look();
    const stop = onTick(look);
    return () => {
      isHere = false;
      stop();
    };
  }, [device, isWanted]);
  return code;
};
