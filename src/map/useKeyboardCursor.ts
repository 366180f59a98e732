import { useState, type KeyboardEvent } from 'react';
import { neighbourOf, type Direction } from './neighbour';
import type { MapArea } from './scene';

const arrows: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

interface KeyboardCursor {
  areas: readonly MapArea[];
  /** The codes from the one to look at first to the last: Home and End go to its ends. */
  order: readonly string[];
  focus: string | null;
  onFocus: (code: string | null) => void;
}

/** Walks over areas by arrow keys to the neighbour that lies there; Enter goes into one, Escape comes out. */
export const useKeyboardCursor = ({ areas, order, focus, onFocus }: KeyboardCursor) => {
  const [cursor, setCursor] = useState<string | null>(null);
  const first = order[0] ?? areas[0]?.code ?? null;
  const step = (key: string): string | null | undefined => {
    const direction = arrows[key];
    if (direction) {
      const from = cursor ?? focus;
      return from === null ? first : neighbourOf(areas, from, direction);
    }
    if (key === 'Home') return first;
    return key === 'End' ? (order.at(-1) ?? null) : undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (Object.hasOwn(arrows, key) || key === 'Home' || key === 'End') {
      event.preventDefault();
      const next = step(key);
      if (next) setCursor(next);
    } else if ((key === 'Enter' || key === ' ') && cursor !== null) {
      event.preventDefault();
      onFocus(cursor);
    } else if (key === 'Escape' && (focus !== null || cursor !== null)) {
      event.stopPropagation();
      if (focus !== null) onFocus(null);
      else setCursor(null);
    }
  };
  return { cursor, setCursor, onKeyDown };
};
