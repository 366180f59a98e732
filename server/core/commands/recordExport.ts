import type { Handler } from './handler';

/** The audit line is all there is to write; the answer says who and when, for the stamp of the file, [EX1]. */
export const recordExport: Handler<'export.record'> = ({ at }, { principal }) =>
  Promise.resolve({ by: principal.name, at, ...((principal.limits?.size ?? 0) > 0 && { isLimited: true }) });
