import { useTranslation } from 'react-i18next';
import { notificationRead } from '../../../contract/commands/notificationRead';
import { sendCommand } from '../../data/command';
import { formatNumber } from '../../lib/format';
import { useOrder } from '../../data/useOrder';

/** Marks one's own notifications as read; `done` hears what was done. */
export const useReading = (done: (said: string) => void) => {
  const { t } = useTranslation();
  const order = useOrder(done, undefined, () => done(t('outbox.kept')));
  const mark = (payload: { ids: number[] } | { upTo: number }) =>
    order.give(async () => {
      const { marked } = await sendCommand(notificationRead, payload, null);
      return t('notify.markedNow', { marked: formatNumber(marked) });
    });
  return { order, read: (id: number) => mark({ ids: [id] }), readUpTo: (id: number) => mark({ upTo: id }) };
};
