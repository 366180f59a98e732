import { useEffect, useRef } from 'react';
import { areLettersOn } from '../../../state/letterKeys';

export interface ListKeys {
  /** To the row so many rows on, or to the first or last one. */
  onMove: (by: number | 'first' | 'last') => void;
  onAcknowledge: () => void;
  onShelve: () => void;
  onChoose: () => void;
  onNewest: () => void;
  onHelp: () => void;
}

const ARROWS: Record<string, number | 'first' | 'last'> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
  PageDown: 8,
  PageUp: -8,
};

/** Whether what has the focus takes letters itself. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');

/** The keys of the list: letters from anywhere on the page that takes none itself, arrows only within the list. */
export const useListKeys = (keys: ListKeys, isInList: (target: EventTarget | null) => boolean): void => {
  const latest = useRef({ keys, isInList });
  useEffect(() => {
    latest.current = { keys, isInList };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { keys: now, isInList: isIn } = latest.current;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const inList = isIn(event.target);
      const arrow = inList ? ARROWS[event.key] : undefined;
      const letter = areLettersOn() ? event.key.toLowerCase() : '';
      if (arrow !== undefined) now.onMove(arrow);
      else if (letter === 'j' || letter === 'k') now.onMove(letter === 'j' ? 1 : -1);
      else if (letter === 'n') now.onNewest();
      else if (letter === '?') now.onHelp();
      else if (inList && letter === 't') now.onAcknowledge();
      else if (inList && letter === 'h') now.onShelve();
      else if (inList && letter === 'x') now.onChoose();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
