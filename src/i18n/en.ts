import { charts } from './en/charts';
import { map } from './en/map';
import { panel } from './en/panel';
import { passport } from './en/passport';
import { shell } from './en/shell';
import { sources } from './en/sources';
import { table } from './en/table';
import type { Words } from './words';

export const en: Words = {
  ...shell,
  ...panel,
  ...passport,
  ...charts,
  ...sources,
  ...map,
  ...table,
};
