import { useEffect } from 'react';

/** A page answers what a person did within this time. */
const SOON_MS = 1_500;
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

let last = Number.NEGATIVE_INFINITY;

/** Whether this person did something a moment ago. */
export const recentIntent = (): boolean => performance.now() - last < SOON_MS;

/** What was done has been answered: what the page does next by itself is nobody's act. */
export const spendIntent = (): void => {
  last = Number.NEGATIVE_INFINITY;
};

/** Notes what a person does, so that it can be told from what the page does by itself. */
export const useIntent = (): void => {
  useEffect(() => {
    const note = (event: Event): void => {
      if (event.isTrusted) last = performance.now();
    };
    for (const act of ACTS) document.addEventListener(act, note, { capture: true, passive: true });
    return () => {
      for (const act of ACTS) document.removeEventListener(act, note, { capture: true });
    };
  }, []);
};
