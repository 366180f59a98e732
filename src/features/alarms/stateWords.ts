import type { TFunction } from 'i18next';
import type { Alarm } from '../../../contract/alarms';
import { formatDateTime, formatDay } from '../../lib/format';

const yearOf = (text: string): string | undefined => /\d{4}/.exec(text)?.[0];

/** The clock of a moment, with its day where that is another than the one looked at, and its year likewise: "14:30", "21/11 14:30". */
export const clockWord = (moment: string, today: string | number = Date.now()): string => {
  const text = formatDateTime(moment);
  const now = formatDateTime(today);
  if (text.slice(0, -5) === now.slice(0, -5)) return text.slice(-5);
  return yearOf(text) === yearOf(now) ? `${formatDay(moment)} ${text.slice(-5)}` : text;
};

/** To the second, as a journal needs it: "22/11/2026 14:30:05". */
export const exactMoment = (moment: string): string =>
  `${formatDateTime(moment)}:${String(new Date(moment).getUTCSeconds()).padStart(2, '0')}`;

/** How an alarm stands, each of its states in a word; `nameOf` knows the alarm that silences it. */
export const stateWords = (alarm: Alarm, nameOf: (id: string) => string | null, t: TFunction): string[] => {
  const { active, acknowledged, shelved, suppressedBy, outOfService, returns, escalated, endedAt } = alarm;
  return [
    t(endedAt !== null ? 'alarms.state.ended' : active ? 'alarms.state.active' : 'alarms.state.cleared'),
    acknowledged === null ? t('alarms.state.unacknowledged') : t('alarms.state.acknowledgedBy', { by: acknowledged.by }),
    ...(shelved === null ? [] : [t(`alarms.state.shelved.${shelved.kind}`, { until: clockWord(shelved.until) })]),
    ...(suppressedBy === null ? [] : [t('alarms.state.suppressedBy', { name: nameOf(suppressedBy) ?? suppressedBy })]),
    ...(outOfService === null ? [] : [t('alarms.state.outOfService')]),
    ...(returns === 0 ? [] : [t('alarms.state.returns', { count: returns })]),
    ...(escalated === 0 ? [] : [t('alarms.state.escalated', { count: escalated })]),
  ];
};
