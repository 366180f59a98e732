import { useTranslation } from 'react-i18next';
import type { Notification, NotificationSettingsBody } from './types';
import { formatDateTime } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { stateTone } from './model';
import styles from './notifications.module.css';

interface ReceiptsProps {
  receipts: Notification['receipts'];
  browsers: NotificationSettingsBody['browsers'];
}

/** What came of a notification on each channel; nothing where it left the product by none. */
export const Receipts = ({ receipts, browsers }: ReceiptsProps) => {
  const { t } = useTranslation();
  if (receipts.length === 0) return null;
  const placeOf = (place: string): string =>
    place.startsWith('browser:') ? (browsers.find(({ id }) => `browser:${id}` === place)?.label ?? '') : place;
  return (
    <details className={styles['receipts']}>
      <summary>{t('notify.receipts')}</summary>
      <ul>
        <li>{t('notify.inProduct')}</li>
        {receipts.map(({ channel, place, state, at, attempts, fault, code, until }) => (
          <li key={`${channel} ${place}`} data-receipt={channel} data-receipt-state={state}>
            {t(`notify.channel.${channel}`)} {placeOf(place)}:{' '}
            <StatusWord tone={stateTone[state]}>
              {t(`notify.state.${state}`, { until: until === null ? '' : formatDateTime(until) })}
            </StatusWord>
            <small>
              {formatDateTime(at)}
              {attempts > 1 && ` · ${t('notify.tries', { count: attempts })}`}
              {fault !== null && ` · ${t(`notify.fault.${fault}`)}${code === null ? '' : ` (${code})`}`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
};
