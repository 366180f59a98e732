import { useTranslation } from 'react-i18next';
import { notificationSubscribe, notificationUnsubscribe } from '../../../contract/commands/notificationSubscribe';
import { sendCommand } from '../../data/command';
import { formatDateTime } from '../../lib/format';
import { canSignUp, signUp } from './signUp';
import type { NotificationSettingsBody } from './types';
import type { Order } from '../../data/useOrder';
import styles from './notifications.module.css';

interface BrowsersProps {
  browsers: NotificationSettingsBody['browsers'];
  /** The house's public key; null while web push is shut. */
  serverKey: string | null;
  isFrozen: boolean;
  order: Order;
}

/** The browsers that are told by web push; this one can be signed up. */
export const Browsers = ({ browsers, serverKey, isFrozen, order }: BrowsersProps) => {
  const { t } = useTranslation();
  const add = (key: string) =>
    order.give(async () => {
      const made = await signUp(key);
      if (!made) return t('notify.settings.refused');
      await sendCommand(notificationSubscribe, made, null);
      return t('notify.settings.signedUp');
    });
  const end = (id: number) =>
    order.give(async () => {
      await sendCommand(notificationUnsubscribe, { id }, null);
      return t('notify.settings.signedOff');
    });
  return (
    <section aria-label={t('notify.settings.browsers')}>
      <h3>{t('notify.settings.browsers')}</h3>
      {browsers.length === 0 && <p className={styles['hint']}>{t('notify.settings.noBrowsers')}</p>}
      <ul className={styles['browsers']}>
        {browsers.map(({ id, label, since }) => (
          <li key={id}>
            <span>
              {label} <small>{t('notify.settings.browserSince', { at: formatDateTime(since) })}</small>
            </span>
            {!isFrozen && (
              <button type="button" aria-label={t('notify.settings.signOffOf', { label })} onClick={() => end(id)}>
                {t('notify.settings.signOff')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {serverKey !== null && !isFrozen && !canSignUp() && <p className={styles['hint']}>{t('notify.settings.pushInsecure')}</p>}
      {serverKey !== null && !isFrozen && canSignUp() && (
        <button type="button" onClick={() => add(serverKey)}>
          {t('notify.settings.signUp')}
        </button>
      )}
    </section>
  );
};
