import type { RelayBody } from '../../../contract/relay';

/** What one gateway tells all, itself too; a null body: that one is gone. */
export interface Spoken {
  room: string;
  key: string;
  /** The line that told it, unique over all gateways. */
  owner: string;
  /** The seat that told it, where it has one. */
  by: string | null;
  at: string;
  body: RelayBody | null;
}

/**
 * What carries relayed messages from the gateway that hears them to all that pass them on, in order and without promise: what is lost is
 * told again within a third of the silence. One gateway has the one in memory; several need one that reaches them all.
 */
export interface RelayBus {
  say(message: Spoken): void;
  hear(listener: (message: Spoken) => void): () => void;
}

/** The bus of a single gateway. */
export const createMemoryBus = (): RelayBus => {
  const listeners = new Set<(message: Spoken) => void>();
  return {
    say: (message) => {
      for (const listener of listeners) listener(message);
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
