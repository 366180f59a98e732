import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutbox } from '../data/outbox/outboxState';
import { lazyPart } from './lazyPart';
import styles from './Notices.module.css';

const OutboxSheet = lazyPart(() => import('./OutboxSheet').then(({ OutboxSheet: sheet }) => sheet));

/** How many acts are not sent and how many could not be done; a press shows them. */
export const OutboxDoor = () => {
  const { t } = useTranslation();
  const { waiting, refused } = useOutbox();
  const [isOpen, setOpen] = useState(false);
  const words = [
    ...(waiting > 0 ? [t('device.waitingMany', { count: waiting })] : []),
    ...(refused > 0 ? [t('device.refusedMany', { count: refused })] : []),
  ];
  return (
    <>
      {words.length > 0 && (
        <button type="button" className={styles['door']} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {words.join(' · ')}
        </button>
      )}
      {isOpen && <OutboxSheet onClose={() => setOpen(false)} />}
    </>
  );
};
