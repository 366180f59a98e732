import type { Port } from '../socketPort';

/** What can be said on a line beside the feeds. */
export type Talk = Pick<Port, 'listen' | 'unlisten' | 'tell'>;
export interface LineListener {
  up: () => void;
  down: () => void;
  told: (raw: unknown) => void;
}

/** The one socket of the page, lent by the live link to whoever else talks on it. */
export const createSharedLine = () => {
  const listeners = new Set<LineListener>();
  let talk: Talk | null = null;
  let isLost = false;
  return {
    /** Null while the line is down. */
    talk: (): Talk | null => talk,
    /** It was up, or was tried in vain; false before. */
    isLost: (): boolean => isLost,
    watch: (listener: LineListener): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    up: (next: Talk): void => {
      talk = next;
      isLost = false;
      for (const { up } of listeners) up();
    },
    down: (): void => {
      talk = null;
      isLost = true;
      for (const { down } of listeners) down();
    },
    told: (raw: unknown): void => {
      for (const { told } of listeners) told(raw);
    },
  };
};
export type SharedLine = ReturnType<typeof createSharedLine>;

/** The line of this page. */
export const sharedLine = createSharedLine();
