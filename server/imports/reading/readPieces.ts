import type { ImportOptions } from '../../../contract/imports/importOptions';
import { kindOf } from '../kinds/registry';
import { readRawTable } from './readRawTable';
import { typeRows, type ReadRow } from './typeRows';

export interface Reading {
  path: string;
  name: string;
  kind: string;
  options: ImportOptions;
}
/** What is read of a file, in this order: the head once, rows in pieces, the end. */
export type Piece = { say: 'head'; header: string[]; notes: string[]; total: number } | { say: 'rows'; rows: ReadRow[] } | { say: 'end' };

/** Reads a file of reports, `chunk` rows a piece. @throws FileRefused */
export async function* readPieces({ path, name, kind, options }: Reading, chunk: number): AsyncGenerator<Piece> {
  const { columns, info } = kindOf(kind);
  const of = { columns, templateName: info.templateName };
  const table = typeRows(await readRawTable(path, name, options, of), of, options);
  yield { say: 'head', header: table.header, notes: table.notes, total: table.rows.length };
  for (let from = 0; from < table.rows.length; from += chunk) yield { say: 'rows', rows: table.rows.slice(from, from + chunk) };
  yield { say: 'end' };
}
