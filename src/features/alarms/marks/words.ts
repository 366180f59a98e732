import type { TFunction } from 'i18next';
import type { Alarm } from '../../../../contract/alarms';
import { isHeldBack, isWaiting } from '../standing';
import { amountWord } from '../valueWords';

/** A name without the words that it is simulated, where a mark beside it says so. */
export const bareName = (name: string, { simulated }: Pick<Alarm['subject'], 'simulated'>): string =>
  simulated ? name.replaceAll(/\s*\((dữ liệu )?mô phỏng\)/giu, '') : name;

/** What a subject is without its place: "COD" of "COD · Trạm mẫu 05". */
export const partOf = ({ name, groupName }: Alarm['subject']): string => (name === groupName ? '' : name.replace(` · ${groupName}`, ''));

/** "182 mg/L, ngưỡng 150"; null where there is no number. */
export const againstWord = ({ value, limit, unit }: Pick<Alarm, 'value' | 'limit' | 'unit'>, t: TFunction): string | null => {
  const [is, allowed] = [amountWord(value, unit), amountWord(limit, null)];
  return is === null || allowed === null ? is : t('alarmMarks.against', { value: is, limit: allowed });
};

/** "182 mg/L > 150": as short as a wall needs it; null where there is no number. */
export const shortAgainst = ({ value, limit, unit }: Pick<Alarm, 'value' | 'limit' | 'unit'>): string | null => {
  const [is, allowed] = [amountWord(value, unit), amountWord(limit, null)];
  if (is === null || allowed === null || value === null || limit === null) return is;
  return `${is} ${value > limit ? '>' : value < limit ? '<' : '='} ${allowed}`;
};

export type Stand = 'waiting' | 'cleared' | 'inHand' | 'held';
/** How an open alarm stands, in the one word that a glance has room for. */
export const standOf = (alarm: Alarm): Stand =>
  isHeldBack(alarm) ? 'held' : !isWaiting(alarm) ? 'inHand' : alarm.active ? 'waiting' : 'cleared';
