import { useState } from 'react';
import { useClock } from '../../ui/clock';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { shiftAt } from './burnIn';

const textOf = (now: number): string => {
  const { x, y } = shiftAt(now);
  return `${x}px ${y}px`;
};

/** The shift against burn-in as a CSS translation; for who asks for less motion it moves only together with the scene. */
export const useShift = (scene: string): string => {
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)');
  const running = useClock(textOf);
  const [held, setHeld] = useState({ scene, shift: running });
  if (held.scene !== scene) setHeld({ scene, shift: running });
  return isCalm ? held.shift : running;
};
