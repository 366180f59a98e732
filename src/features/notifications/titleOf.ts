import type { TFunction } from 'i18next';
import type { Notification } from '../../../contract/feeds/notifications';

/** `2026-10` → "10/2026", `2026-Q3` → "Q3/2026": alike in every language. */
const periodText = (period: string): string => period.split('-').toReversed().join('/');

/** What a notification says inside the product, in the language of the reader. */
export const titleOf = (t: TFunction, { key, params }: Pick<Notification, 'key' | 'params'>): string => {
  const { name = '', title = '', by = '', period = '', refused = '' } = params;
  const note = params['note'] || params['reason'] || t('notify.noReason');
  const { subject: about = '', simulated } = params;
  const subject = simulated === undefined ? about : t('notify.what.alarm.simulated', { subject: about });
  if (key === 'task.assigned' && params['part'] === 'coordinating') return t('notify.what.task.helped', { title });
  return t(`notify.what.${key}`, { name, title, by, note, refused, subject, period: periodText(period) });
};
