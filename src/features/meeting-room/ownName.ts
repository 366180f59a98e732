import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { writeStored } from '../../lib/stored';

const KEY = 'ioc-room-name';
const LONGEST = 200;
const tidy = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST);
const readName = (): string => {
  try {
    return tidy(localStorage.getItem(KEY) ?? '');
  } catch {
    return '';
  }
};
const own = createStore<{ name: string }>(() => ({ name: readName() }));

/** Under which name this browser sits in meeting rooms; empty until it was told. */
export const useOwnName = (): { name: string; save: (name: string) => void } => ({
  name: useStore(own, ({ name }) => name),
  save: (name) => {
    own.setState({ name: tidy(name) });
    writeStored(KEY, tidy(name));
  },
});
