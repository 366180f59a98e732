import type { Db, WriteView } from '../../store/store';

/** What is being stored: the file, under whose name, and who stores it. */
export interface ImportAct {
  /** Id of the file. */
  file: string;
  name: string;
  /** Id of the person. */
  actor: string;
}

/** What somebody has said of a record that a file wrote (a confirmation, a doubt, an explanation), and what goes with it when the file is undone. */
export interface Attached {
  /** Vietnamese: which record, and who said what of it when. */
  words: string;
}

/** What has changed since a check. */
export interface Moved {
  /** A register or definition that every row is judged by. */
  definitions: boolean;
  /** Places of records that were written anew, as `Judged.place` says them. */
  places: readonly string[];
  /** Beginnings of places (JSON of their first parts): every place within one of them counts as written anew. */
  within?: readonly string[];
}

/**
 * How the rows of a kind come into the store, through `server/ingest`, and out of it again. All of it happens in the transaction
 * and in the revision of the view that is handed in: whoever throws has stored nothing. What is written carries `view.revision`
 * and is never changed, so that every moment before stays readable.
 */
export interface Recorder<Ready> {
  /**
   * Stores rows, which come in the order of the file, some thousands at a time, and publishes what changed; answers how many
   * records it wrote, 0 where all of them were known. Between two pieces others are let in to read (`WriteView.pause`): until it
   * publishes it writes only rows that carry the revision. @throws RefusedPlan where what is known now forbids it
   */
  record(view: WriteView, rows: AsyncIterable<readonly Ready[]>, act: ImportAct): Promise<number>;
  /** What has changed since `revision` of what rows of this kind are judged by or would replace. */
  movedSince(db: Db, revision: number): Promise<Moved>;
  /** At most `limit` records that stand on what `revision` wrote and are newer, in Vietnamese: while there is one, nothing is undone. */
  newerThan(db: Db, revision: number, limit: number): Promise<string[]>;
  /** What stands, at revision `at`, said of the records that `revision` wrote; told on the channel of confirmations, which its feed follows. */
  attachedTo(db: Db, at: number, revision: number): Promise<Attached[]>;
  /** Takes back what `revision` wrote: what stood before stands again, what was new is withdrawn; publishes it, and answers how many. */
  restore(view: WriteView, revision: number): Promise<number>;
}
