import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { OutboxEntry } from './outboxEntry';

/** What this device still has to send, as every part of the page may show it. */
export interface OutboxState {
  /** In the order in which they were given; refused ones stay until a person dismisses them. */
  entries: readonly OutboxEntry[];
  dismiss: (order: number) => void;
  sendNow: () => void;
}

export const outboxState = createStore<OutboxState>(() => ({ entries: [], dismiss: () => {}, sendNow: () => {} }));

/** The acts that were given and are not confirmed, and those that could not be done. */
export const useOutbox = (): OutboxState & { waiting: number; refused: number } => {
  const state = useStore(outboxState);
  const refused = state.entries.filter((entry) => entry.state === 'refused').length;
  return { ...state, waiting: state.entries.length - refused, refused };
};

/** The entries about one subject, as the command names it (`alarm:…`, `task:…`, `figure:…`). */
export const useOutboxOf = (subject: string): readonly OutboxEntry[] =>
  useStore(
    outboxState,
    useShallow(({ entries }) => entries.filter((entry) => entry.subject === subject)),
  );
