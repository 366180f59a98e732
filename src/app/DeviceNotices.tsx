import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useKeptState } from '../data/kept/keptState';
import { useLinkState } from '../data/linkState';
import { useOutbox } from '../data/outbox/outboxState';
import { useNewVersion } from '../state/newVersion';
import { outboxSheet } from '../state/outboxSheet';
import { lazyPart } from './lazyPart';
import { OutboxDoor } from './OutboxDoor';
import styles from './Notices.module.css';

const OutboxSheet = lazyPart(() => import('./OutboxSheet').then(({ OutboxSheet: sheet }) => sheet));

/** A newer version that waits, acts that are not done though the link is there, their list, a device without room. */
export const DeviceNotices = () => {
  const { t } = useTranslation();
  const { isReady, apply } = useNewVersion();
  const { isFull } = useKeptState();
  const { status } = useLinkState();
  const { entries, refused } = useOutbox();
  const { isOpen } = useStore(outboxSheet);
  const [isLate, setLate] = useState(false);
  const reload = async (): Promise<void> => setLate(!(await apply()));
  return (
    <>
      {/* While the link is lost its own line says so. */}
      {entries.length > 0 && status !== 'lost' && (
        <p className={styles['notice']} data-tone={refused > 0 ? 'medium' : 'stale'} role="status">
          <span>
            <span aria-hidden="true">{refused > 0 ? '▲' : '◔'}</span> <OutboxDoor />
          </span>
        </p>
      )}
      {isOpen && (
        <Suspense>
          <OutboxSheet onClose={() => outboxSheet.setState({ isOpen: false })} />
        </Suspense>
      )}
      {isFull && (
        <p className={styles['notice']} data-tone="medium" role="status">
          <span>
            <span aria-hidden="true">■</span> {t('device.full')}
          </span>
        </p>
      )}
      {isReady && (
        <p className={styles['notice']} data-tone="quiet" role="status">
          <span>
            {t('device.newVersion')} {isLate && t('device.notNow')}
          </span>
          <button type="button" onClick={() => void reload()}>
            {t('device.reload')}
          </button>
        </p>
      )}
    </>
  );
};
