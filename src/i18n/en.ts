import { panel } from './en/panel';
import { passport } from './en/passport';
import { shell } from './en/shell';
import { table } from './en/table';
import type { Words } from './words';

export const en: Words = {
  ...shell,
  ...panel,
  ...passport,
  ...table,
};
