import { useEffect, useState } from 'react';
import { askSession, publicOrigin } from './session';

/** Where another device reaches this gateway, asked for anew by what shows it. */
export const usePublicOrigin = (): string => {
  const [origin, setOrigin] = useState(publicOrigin);
  useEffect(() => {
    let isThere = true;
    void askSession().then(() => isThere && setOrigin(publicOrigin()));
    return () => {
      isThere = false;
    };
  }, []);
  return origin;
};
