/** What stands in one cell, before anybody has judged it. `number`: exact decimal digits; `date`: yyyy-mm-dd, or yyyy-mm where the file shows no day. */
export interface Cell {
  text: string;
  kind: 'text' | 'number' | 'date';
  /** Why the cell cannot be taken, in Vietnamese, with its address. */
  wrong?: string;
}
export interface RawRow {
  line: number;
  cells: Cell[];
  /** Why the row as a whole cannot be taken. */
  wrong?: string;
}
/** A table as it lies in a file; the head of its columns is the first of `rows` that is one. */
export interface RawTable {
  rows: RawRow[];
  /** What a person should know of the file, in Vietnamese. */
  notes: string[];
}

/** A file that is refused as a whole; reasons are Vietnamese and say what to do. */
export class FileRefused extends Error {
  readonly reasons: readonly string[];
  constructor(...reasons: string[]) {
    super(reasons.join(' '));
    this.reasons = reasons;
  }
}

export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 200;
export const MAX_CELL = 4_000;

export const tooManyRows = (): FileRefused =>
  new FileRefused(`Tệp có hơn ${MAX_ROWS.toLocaleString('vi')} dòng. Hãy chia thành nhiều tệp rồi nhập từng tệp.`);
