import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../lib/format';
import { codeOf } from '../../../ui/FrozenDoubts';
import { StatusWord, type Tone } from '../../../ui/StatusWord';
import { checkFrozen, type Bound, type FrozenCheck } from './frozenCheck';
import styles from './prepare.module.css';

const TONES: Record<FrozenCheck, Tone> = {
  verified: 'good',
  unverified: 'normal',
  missing: 'critical',
  'other-view': 'high',
  broken: 'critical',
};

const Frozen = ({ bound, frozen }: { bound: Bound; frozen: string }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: ['frozen-check', frozen, bound.address, bound.asOf],
    queryFn: () => checkFrozen(client, { ...bound, frozen }),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <span>{t('meetings.frozen.at', { at: formatDateTime(bound.asOf ?? ''), code: codeOf(frozen) })}</span>{' '}
      {data !== undefined && <StatusWord tone={TONES[data]}>{t(`meetings.frozen.check.${data}`)}</StatusWord>}
      {isError && <StatusWord tone="stale">{t('meetings.frozen.check.unread')}</StatusWord>}
      {data === undefined && !isError && <small>{t('meetings.frozen.check.checking')}</small>}
    </>
  );
};

/** How far the figures of an item are frozen, and whether what was frozen is what its hash names. */
export const FrozenState = ({ bound }: { bound: Bound }) => {
  const { t } = useTranslation();
  const { address, asOf, frozen } = bound;
  return (
    <span className={styles['frozen']}>
      {address === null ? (
        <span>{t('meetings.frozen.noPage')}</span>
      ) : frozen !== null ? (
        <Frozen bound={bound} frozen={frozen} />
      ) : (
        <StatusWord tone="stale">
          {asOf === null ? t('meetings.frozen.not') : t('meetings.frozen.momentOnly', { at: formatDateTime(asOf) })}
        </StatusWord>
      )}
    </span>
  );
};
