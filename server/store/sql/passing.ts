import { sql } from 'kysely';
import type { Db } from '../store';

type Work<T> = (tx: Db, before: number | null) => Promise<T>;
interface Done<T> {
  answer: T;
}
interface Waiting {
  /** Runs in a pause of the write that holds the connection; never rejects on the reader's account. */
  pass: (tx: Db, before: number) => Promise<void>;
}

/** In a savepoint: what fails for the reader leaves the write as it was. */
const apart = async <T>(tx: Db, work: () => Promise<T>): Promise<T> => {
  await sql`savepoint pass`.execute(tx);
  try {
    const answer = await work();
    await sql`release savepoint pass`.execute(tx);
    return answer;
  } catch (error) {
    await sql`rollback to savepoint pass`.execute(tx);
    throw error;
  }
};

/**
 * Where the database has one connection, a long write would keep every reader waiting. Here a reader stands in the line for the
 * connection and, at the same time, at the door of the write that holds it: a write that pauses lets those in who stand there,
 * and what they read is bounded by the revision before the write, so that they see nothing of it.
 */
export const createPassing = () => {
  const waiting = new Set<Waiting>();
  return {
    /** Does `work` once: as `own` gives it the connection (with null), or in a pause (with the revision to read at), whichever comes first. */
    read: <T>(own: (work: (tx: Db) => Promise<Done<T> | null>) => Promise<Done<T> | null>, work: Work<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        const each: Waiting = {
          pass: async (tx, before) => {
            if (waiting.delete(each)) await apart(tx, () => work(tx, before)).then(resolve, reject);
          },
        };
        waiting.add(each);
        // Who was let in meanwhile finds nothing left to do here.
        own(async (tx) => (waiting.delete(each) ? { answer: await work(tx, null) } : null)).then(
          (done) => done && resolve(done.answer),
          (error: unknown) => {
            waiting.delete(each);
            reject(error);
          },
        );
      }),
    /** Lets in those who stand at the door now, one after the other; who comes later waits for the next pause. */
    pause: async (tx: Db, before: number): Promise<void> => {
      const atTheDoor = [...waiting];
      for (const each of atTheDoor) await each.pass(tx, before);
    },
  };
};
