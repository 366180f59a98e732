import { useEffect, useRef } from 'react';
import { areLettersOn } from '../../state/letterKeys';
import { WRITE_BUTTON } from './Dock';
import type { MeetingRoom } from './useMeetingRoom';

const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
/** What goes from part to part by arrows itself. */
const WALKS =
  '[role="grid"], [role="tablist"], [role="listbox"], [role="radiogroup"], [role="slider"], [role="application"], canvas, summary';
const STEPS: Record<string, 1 | -1> = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 };

/**
 * J and K or the arrows lead to the next and the previous item, F goes away from the presenter and back, C opens the form of a
 * conclusion, which stands behind the whole page, "?" tells the keys; a page's own keys come first.
 */
export const useRoomKeys = (room: MeetingRoom, onHelp: () => void): void => {
  const latest = useRef({ room, onHelp });
  useEffect(() => {
    latest.current = { room, onHelp };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { acts, follow, step } = latest.current.room;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const { target } = event;
      if (target instanceof Element && target.closest(`${FIELDS}, ${WALKS}`) !== null) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const isLetter = event.key.length === 1;
      if (isLetter && !areLettersOn()) return;
      const by = STEPS[isLetter ? event.key.toLowerCase() : event.key];
      const isFollowKey = event.key.toLowerCase() === 'f';
      const isWriteKey = event.key.toLowerCase() === 'c';
      const writer = document.getElementById(WRITE_BUTTON);
      if (by !== undefined && acts.lead) step(by);
      else if (isFollowKey && acts.breakAway) follow.breakAway();
      else if (isFollowKey && acts.rejoin) follow.rejoin();
      else if (isWriteKey && writer) writer.click();
      else if (event.key === '?') latest.current.onHelp();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
