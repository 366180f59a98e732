import type * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import type { FEEDS } from '../../contract/feeds/index';
import { LISTED_IMPORTS } from '../../contract/feeds/imports';

type Body<Id extends 'imports' | 'import-report'> = z.infer<(typeof FEEDS)[Id]['body']>;

/** Puts a file in the place of what it was; one that has just come stands first. */
export const reduceImports = (body: Body<'imports'>, change: Change): Body<'imports'> => {
  if (change.kind !== 'import.changed') return body;
  const { file } = change;
  if (body.files.some(({ id }) => id === file.id)) return { ...body, files: body.files.map((each) => (each.id === file.id ? file : each)) };
  // An old one that is not listed any more was counted when it came.
  if (file.version > 0) return body;
  return { ...body, files: [file, ...body.files].slice(0, LISTED_IMPORTS), total: body.total + 1 };
};

/** The file moves on with its events; its rows are fetched once they have been checked. */
export const reduceImportReport = (body: Body<'import-report'>, change: Change): Body<'import-report'> | null => {
  if (change.kind !== 'import.changed' || (body.file !== null && change.file.id !== body.file.id)) return body;
  if (body.file === null || change.file.state === 'checked') return null;
  return { ...body, file: change.file };
};
