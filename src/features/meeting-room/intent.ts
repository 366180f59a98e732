import { useEffect } from 'react';
import { noteIntent } from '../../state/recentIntent';

const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Notes what a person does, so that it can be told from what the page does by itself. */
export const useIntent = (): void => {
  useEffect(() => {
    const note = (event: Event): void => {
      if (event.isTrusted) noteIntent();
    };
    for (const act of ACTS) document.addEventListener(act, note, { capture: true, passive: true });
    return () => {
      for (const act of ACTS) document.removeEventListener(act, note, { capture: true });
    };
  }, []);
};
