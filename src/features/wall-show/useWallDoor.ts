import { useEffect, useState } from 'react';
import { knockAtWallDoor } from '../../data/signOnActs';
import { deviceId } from './deviceId';
import { AGAIN_MS, EARLY_MS, holdsMs } from './useKnock';

/**
 * The code of a browser that nobody knows yet, asked for anew before it ends. `onEnrolled`: somebody had taken it as a wall before;
 * that it is taken by this code whoever shows the code finds out by asking who sits here.
 */
export const useWallDoor = (onEnrolled: () => void): string | null => {
  const [device] = useState(deviceId);
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHere = true;
    const knock = async (): Promise<void> => {
      const given = await knockAtWallDoor(device).catch(() => undefined);
      if (!isHere) return;
      if (given === null) return onEnrolled();
      // A wall says nothing of what was refused: it asks again.
      setCode(given?.code ?? null);
      timer = setTimeout(() => void knock(), given ? holdsMs(given.until, Date.now()) - EARLY_MS : AGAIN_MS);
    };
    void knock();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
    // Told once, at the end of this page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [device]);
  return code;
};
