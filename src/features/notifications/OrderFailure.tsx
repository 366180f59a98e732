import { useTranslation } from 'react-i18next';
import type { Order } from '../../data/useOrder';
import styles from './notifications.module.css';

/** Why the last command was not done; nothing where it was. */
export const OrderFailure = ({ failed }: Pick<Order, 'failed'>) => {
  const { t } = useTranslation();
  if (!failed) return null;
  return (
    <p role="alert" className={styles['failed']}>
      <strong>{failed.problem?.title ?? t('notify.failed')}</strong>{' '}
      <span lang={failed.problem ? 'vi' : undefined}>{failed.problem?.detail ?? t('notify.failedHint')}</span>
    </p>
  );
};
