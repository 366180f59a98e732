import { charts } from './vi/charts';
import { map } from './vi/map';
import { panel } from './vi/panel';
import { passport } from './vi/passport';
import { shell } from './vi/shell';
import { sources } from './vi/sources';
import { table } from './vi/table';

/** The words of the interface, a file a section. Vietnamese is the source; every other language has the same keys. */
export const vi = {
  ...shell,
  ...panel,
  ...passport,
  ...charts,
  ...sources,
  ...map,
  ...table,
} as const;
