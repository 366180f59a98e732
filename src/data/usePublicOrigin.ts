import { useEffect, useState } from 'react';
import { askSession, publicOrigin } from './session';

/** Where another device reaches this gateway, asked for anew whenever it begins to be shown. */
export const usePublicOrigin = (isShown: boolean): string => {
  const [origin, setOrigin] = useState(publicOrigin);
  useEffect(() => {
    if (!isShown) return;
    let isThere = true;
    void askSession().then(() => isThere && setOrigin(publicOrigin()));
    return () => {
      isThere = false;
    };
  }, [isShown]);
  return origin;
};
