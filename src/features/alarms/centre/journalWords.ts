import type { TFunction } from 'i18next';
import type { Alarm, AlarmEntry } from '../../../../contract/alarms';
import { RELEASED } from '../../../../contract/rules/alarms/raisings';
import { exactMoment } from '../stateWords';
import { amountWord } from '../valueWords';

interface Names {
  ownerName: (agency: string | null) => string;
  nameOf: (id: string) => string | null;
}

const audienceWord = (audience: string, { ownerName }: Names, t: TFunction): string => {
  const [kind, name = ''] = audience.split(':');
  if (kind === 'agency') return ownerName(name);
  if (kind === 'role' && (name === 'duty' || name === 'leader' || name === 'data')) return t(`alarms.journal.audience.${name}`);
  return name;
};

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text);

/** What else a line of the journal says, in words: the value, until when, whom, which alarm, how many late readings. */
export const lineWords = ({ kind, value, detail }: AlarmEntry, { unit }: Alarm, names: Names, t: TFunction): string[] => {
  const amount = amountWord(value, unit);
  const said = amount === null ? [] : [t('alarms.journal.value', { value: amount })];
  if (detail === null || kind === 'tasked') return said;
  if (kind === 'raised' || kind === 'returned') return [...said, t('alarms.journal.silently')];
  if (detail === RELEASED) return [...said, t('alarms.journal.told')];
  if (kind === 'shelved' && isMoment(detail)) return [...said, t('alarms.journal.until', { at: exactMoment(detail) })];
  if (kind === 'escalated') return [...said, t('alarms.journal.to', { who: audienceWord(detail, names, t) })];
  if (kind === 'suppressed') return [...said, t('alarms.journal.by', { name: names.nameOf(detail) ?? detail })];
  if (kind === 'amended') {
    const [count = '', over = ''] = detail.split('/');
    return [...said, t('alarms.journal.late', { count: Number(count), over })];
  }
  return [...said, detail];
};
