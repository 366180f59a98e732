import type * as z from 'zod/mini';
import type { Belongs } from '../../../contract/access/limits';
import { importKindInfo, type ImportKindInfo } from '../../../contract/imports/importColumn';
import type { Db } from '../../store/store';
import type { Recorder } from './recorder';

/** How the words of a cell are read: `number` as exact decimal digits, `period` and `date` in the form of the contract. */
export type CellType = 'text' | 'number' | 'period' | 'date';

export interface KindColumn {
  key: string;
  /** What the template's head says. */
  name: string;
  type: CellType;
  required: boolean;
  /** What the cell must hold, in Vietnamese. */
  hint: string;
  /** Other heads by which offices know it; accents, case and spacing say nothing. */
  synonyms: readonly string[];
}

/** What was read of a row; null where the cell is blank or the column is not there. */
export interface TypedRow {
  line: number;
  values: Record<string, string | null>;
  /** By column: why its cell could not be read, or that it may not be blank. Told already; what hangs on such a cell is not judged. */
  unread: Record<string, string>;
  /** The column's own words, where a reader changed them. */
  words: Record<string, string | null>;
}
export interface Finding {
  level: 'refused' | 'warned';
  /** Vietnamese; says what to do. */
  reason: string;
}
export interface Judged<Ready> {
  /** Every one that the row gives cause for, not the first alone. */
  findings: Finding[];
  /** What would be stored; null where the row is refused, or says what is known already. */
  ready: Ready | null;
  /** Two rows of one file may not speak of the same place; null where none is known. */
  place: string | null;
  effect: 'new' | 'changed' | 'known' | null;
}
/** Whose a judged row is: for files of senders who are limited, [RW7]. What cannot be told is nobody's, and refused. */
export type Ownership<Ready> = (row: Pick<Judged<Ready>, 'place' | 'ready'>) => Belongs;

/** The file that rows are judged as part of. */
export interface JudgedFile {
  name: string;
  /** Today in Việt Nam, as yyyy-mm-dd. */
  today: string;
}
/** Judges rows, in their order, by what the store knows; made once a file. */
export type Judge<Ready> = (db: Db, rows: readonly TypedRow[]) => Promise<Judged<Ready>[]>;

interface Described {
  id: string;
  /** Vietnamese, as are the description, the notes and the hints. */
  name: string;
  description: string;
  templateName: string;
  /** What one record is called where records are counted: "trị số". */
  counted: string;
  /** What the rows are judged by, where it has changed: "danh mục chỉ tiêu". */
  judgedBy: string;
  /** What two rows of one place have in common: "cùng chỉ tiêu, kỳ". */
  samePlace: string;
  columns: readonly KindColumn[];
  /** Rows of the template, cell by cell in the order of `columns`. */
  examples: readonly (readonly string[])[];
  notes: readonly string[];
}
/** A kind of report: its columns, its template, what it checks, and how that is recorded and taken back. */
export interface KindDefinition<R extends z.ZodMiniType> extends Described {
  ready: R;
  openJudge: (db: Db, file: JudgedFile) => Promise<Judge<z.infer<R>>>;
  /** Made once a file whose sender is limited: says whose its rows are. */
  openOwnership: (db: Db) => Promise<Ownership<z.infer<R>>>;
  recorder: Recorder<z.infer<R>>;
}
/** A kind among others: what it stores between check and apply is parsed when it comes back. */
export interface ImportKind extends Described {
  info: ImportKindInfo;
  openJudge: (db: Db, file: JudgedFile) => Promise<Judge<unknown>>;
  openOwnership: (db: Db) => Promise<Ownership<unknown>>;
  recorder: Recorder<unknown>;
}

/** Makes a kind one of the registry's. */
export const defineKind = <R extends z.ZodMiniType>({
  ready,
  openJudge,
  openOwnership,
  recorder,
  ...described
}: KindDefinition<R>): ImportKind => {
  async function* parsed(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<z.infer<R>[]> {
    for await (const piece of rows) yield piece.map((row) => ready.parse(row));
  }
  return {
    ...described,
    info: importKindInfo.parse(described),
    openJudge,
    openOwnership: async (db) => {
      const owns = await openOwnership(db);
      return ({ place, ready: row }) => owns({ place, ready: row === null ? null : ready.parse(row) });
    },
    recorder: { ...recorder, record: (view, rows, act) => recorder.record(view, parsed(rows), act) },
  };
};
