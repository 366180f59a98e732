import type { Store, WriteView } from './store';

/** Ends a write before it has stored anything that lasts. */
class Nothing<T> extends Error {
  constructor(readonly answer: T) {
    super('nothing new');
  }
}

/**
 * A write that may find that all it brings is known: `nothing(answer)` ends it with that answer, and then it has stored
 * nothing, published nothing and spent no revision.
 */
export const writeIfNew = async <T>(
  store: Store,
  actor: string,
  reason: string,
  view: (view: WriteView, nothing: (answer: T) => never) => Promise<T>,
): Promise<T> => {
  let ended: Nothing<T> | null = null;
  const nothing = (answer: T): never => {
    ended = new Nothing(answer);
    throw ended;
  };
  return store
    .write(actor, reason, (written) => view(written, nothing))
    .catch((error: unknown) => {
      if (ended !== null && error === ended) return ended.answer;
      throw error;
    });
};
