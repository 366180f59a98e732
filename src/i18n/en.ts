import { charts } from './en/charts';
import { digital } from './en/digital';
import { environment } from './en/environment';
import { intake } from './en/intake';
import { map } from './en/map';
import { overview } from './en/overview';
import { panel } from './en/panel';
import { passport } from './en/passport';
import { shell } from './en/shell';
import { sources } from './en/sources';
import { table } from './en/table';
import { wall } from './en/wall';
import type { Words } from './words';

export const en: Words = {
  ...shell,
  ...panel,
  ...passport,
  ...charts,
  ...digital,
  ...environment,
  ...intake,
  ...sources,
  ...map,
  ...overview,
  ...table,
  ...wall,
};
