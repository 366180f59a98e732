import { panel } from './vi/panel';
import { passport } from './vi/passport';
import { shell } from './vi/shell';
import { table } from './vi/table';

/** The words of the interface, a file a section. Vietnamese is the source; every other language has the same keys. */
export const vi = {
  ...shell,
  ...panel,
  ...passport,
  ...table,
} as const;
