import { charts } from './en/charts';
import { digital } from './en/digital';
import { environment } from './en/environment';
import { intake } from './en/intake';
import { map } from './en/map';
import { panel } from './en/panel';
import { passport } from './en/passport';
import { shell } from './en/shell';
import type { Words } from './words';

export const en: Words = { ...shell, ...panel, ...passport, ...charts, ...digital, ...environment, ...intake, ...map };
