import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FeedError } from '../../data/errors';
import { endDevice, ownDevices } from '../../data/signOnActs';
import { useOrder } from '../../data/useOrder';
import { formatDateTime } from '../../lib/format';
import { FailureLine } from '../../ui/FailureLine';
import styles from './account.module.css';

const KEY = ['own-devices'];

/** Where this person is signed on; each but this one can be signed out from here. */
export const Devices = () => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey: KEY, queryFn: ownDevices, gcTime: 0, staleTime: 0 });
  const { isPending, failed, give } = useOrder<null>(() => void client.invalidateQueries({ queryKey: KEY }));
  const problem = failed?.problem ?? (error instanceof FeedError ? error.problem : undefined);
  const end = (id: string) =>
    give(async () => {
      await endDevice(id);
      return null;
    });
  return (
    <section aria-label={t('account.devices')}>
      <h3>{t('account.devices')}</h3>
      {data === undefined && !error && <p role="status">{t('account.devicesLoading')}</p>}
      {(failed || error) && <FailureLine problem={problem} title={t('account.failed')} hint={t('account.failedHint')} />}
      <ul className={styles['devices']}>
        {data?.map(({ id, agent, createdAt, aliveAt, isThis }) => (
          <li key={id}>
            <span>
              <b translate="no">{agent}</b> {isThis && `(${t('account.thisDevice')})`}
              <small>
                {t('account.since', { at: formatDateTime(createdAt) })} · {t('account.used', { at: formatDateTime(aliveAt) })}
              </small>
            </span>
            {!isThis && (
              <button
                type="button"
                disabled={isPending}
                aria-label={t('account.endOf', { agent, at: formatDateTime(createdAt) })}
                onClick={() => end(id)}
              >
                {t('account.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
