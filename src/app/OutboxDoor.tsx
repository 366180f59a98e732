import { useTranslation } from 'react-i18next';
import { useOutbox } from '../data/outbox/outboxState';
import { outboxSheet } from '../state/outboxSheet';
import styles from './Notices.module.css';

/** How many acts are not sent and how many could not be done; a press shows them. */
export const OutboxDoor = () => {
  const { t } = useTranslation();
  const { waiting, refused } = useOutbox();
  const words = [
    ...(waiting > 0 ? [t('device.waitingMany', { count: waiting })] : []),
    ...(refused > 0 ? [t('device.refusedMany', { count: refused })] : []),
  ];
  if (words.length === 0) return null;
  return (
    <button type="button" className={styles['door']} aria-haspopup="dialog" onClick={() => outboxSheet.setState({ isOpen: true })}>
      {words.join(' · ')}
    </button>
  );
};
