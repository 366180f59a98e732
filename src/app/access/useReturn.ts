import { useEffect } from 'react';
import type { Session } from '../../../contract/session';
import { askSession } from '../../data/session';

const LOOK_MS = 10_000;

/** Opens this very address anew, unless told what else, once the gateway says that somebody is here whom it is for: signed on in another tab, or given rights. */
export const useReturn = (isFor: (session: Session) => boolean, go: () => void = () => location.reload()): (() => void) => {
  const look = (): void => {
    if (document.visibilityState === 'visible') void askSession().then((session) => session && isFor(session) && go());
  };
  useEffect(() => {
    const timer = setInterval(look, LOOK_MS);
    addEventListener('focus', look);
    addEventListener('storage', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', look);
      removeEventListener('storage', look);
      document.removeEventListener('visibilitychange', look);
    };
  });
  return look;
};
