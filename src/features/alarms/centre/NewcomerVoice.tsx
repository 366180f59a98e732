import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { isWaiting } from '../standing';
import { amountWord } from '../valueWords';
import { alarmName } from './rowProps';

/** Says new critical and high alarms to those who do not see the list; each once, as it comes. */
export const NewcomerVoice = ({ alarms, fresh }: { alarms: readonly Alarm[]; fresh: readonly string[] }) => {
  const { t } = useTranslation();
  const urgent = alarms.filter(
    (alarm) => fresh.includes(alarm.id) && isWaiting(alarm) && (alarm.priority === 'critical' || alarm.priority === 'high'),
  );
  const [first] = urgent;
  const one =
    first &&
    t('alarms.list.said', {
      priority: t(`alarms.priority.${first.priority}`),
      name: alarmName(first),
      value: amountWord(first.value, first.unit) ?? t('alarms.noValue'),
    });
  return (
    <p role="alert" className="visually-hidden" data-voice>
      {one !== undefined && urgent.length > 1 ? t('alarms.list.saidMany', { count: urgent.length, first: one }) : one}
    </p>
  );
};
