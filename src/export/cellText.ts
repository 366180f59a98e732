import { formatDateTime, formatNumber } from '../lib/format';
import type { ExportCell } from './exportable';
import { isDay } from './vietnamTime';

/** A cell as the screen and paper show it: rounded to `digits`, in the language of the reader; nothing is a dash. */
export const cellText = (cell: ExportCell, digits = 3): string => {
  if (cell === null || cell === '') return '–';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return formatNumber(Number(cell.toFixed(Math.min(digits, 100))));
  return isDay(cell.date) ? cell.date.split('-').toReversed().join('/') : formatDateTime(cell.date);
};
