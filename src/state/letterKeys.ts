import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { writeStored } from '../lib/stored';

const KEPT = 'ioc-alarm-keys';
const readOn = (): boolean => {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
};
const letters = createStore<{ on: boolean }>(() => ({ on: readOn() }));

/** Whether single letters are keys on this browser now. */
export const areLettersOn = (): boolean => letters.getState().on;

/** Whether single letters are keys on this browser, and how to switch them (WCAG 2.1.4). */
export const useLetterKeys = () => {
  const { on } = useStore(letters);
  return {
    on,
    turn: (next: boolean) => {
      letters.setState({ on: next });
      writeStored(KEPT, next ? 'on' : 'off');
    },
  };
};
