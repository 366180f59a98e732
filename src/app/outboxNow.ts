import type { TFunction } from 'i18next';
import { changedAlarm } from '../../contract/commands/alarmShapes';
import { changedTask } from '../../contract/commands/taskShapes';
import { formatDateTime } from '../lib/format';

/** What is true now of the thing that an act could not be done on, in words; null where the server did not say. */
export const outboxNow = (current: unknown, t: TFunction): string | null => {
  const alarm = changedAlarm.safeParse(current);
  if (alarm.success) {
    const { acknowledged, endedAt } = alarm.data.alarm;
    if (endedAt !== null) return t('device.nowEnded', { at: formatDateTime(endedAt) });
    return acknowledged ? t('device.nowAcknowledged', { by: acknowledged.by, at: formatDateTime(acknowledged.at) }) : t('device.nowOpen');
  }
  const task = changedTask.safeParse(current);
  if (task.success) {
    const { state, changedAt } = task.data.task;
    return t('device.nowTask', { state: t(`device.states.${state}`), at: formatDateTime(changedAt) });
  }
  return current === undefined ? null : t('device.nowFigure');
};

/** Where the thing that an act is about can be decided on anew; null where it has no page of its own. */
export const outboxPlace = (subject: string): { to: string; search: Record<string, string> } | null => {
  const [kind = '', ...rest] = subject.split(':');
  const id = rest.join(':');
  if (kind === 'alarm') return { to: '/canh-bao', search: { 'canh-bao': id } };
  if (kind === 'task') return { to: '/nhiem-vu', search: { 'nhiem-vu': id } };
  return kind === 'notifications' ? { to: '/thong-bao', search: {} } : null;
};
