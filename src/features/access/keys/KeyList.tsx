import { useTranslation } from 'react-i18next';
import type { ApiKey } from '../../../../contract/access/persons';
import { scopeWord } from '../../../i18n/scopeWord';
import { dayText } from '../../../lib/dayText';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { clockNow, useClock } from '../../../ui/clock';
import { StatusWord, type Tone } from '../../../ui/StatusWord';
import { AskFirst } from '../AskFirst';
import { limitWords } from '../limitWords';
import { keyStanding, type KeyState } from './model';
import styles from './keys.module.css';

interface KeyListProps {
  keys: readonly ApiKey[];
  mayMake: boolean;
  isPending: boolean;
  onRotate: (key: ApiKey) => void;
  onRevoke: (key: ApiKey) => void;
}
const TONES: Record<KeyState, Tone> = { good: 'good', soon: 'medium', expired: 'high', revoked: 'none' };
const HOUR_MS = 3_600_000;

/** Each key as a card: whose, what it may, how far, until when, and what can be done with it. */
export const KeyList = ({ keys, mayMake, isPending, onRotate, onRevoke }: KeyListProps) => {
  const { t } = useTranslation();
  useClock((now) => Math.floor(now / HOUR_MS));
  const now = clockNow();
  return (
    <ul className={styles['keys']}>
      {keys.map((key) => {
        const { state, days } = keyStanding(key, now);
        const isTaken = !key.isRevoked;
        const old = key.oldUntil !== null && Date.parse(key.oldUntil) > now ? key.oldUntil : null;
        return (
          <li key={key.id} data-key={key.id} data-key-state={state}>
            <div className={styles['head']}>
              <h3>{key.name}</h3>
              <StatusWord tone={TONES[state]}>{t(`access.keys.states.${state}`)}</StatusWord>
            </div>
            <dl className={styles['facts']}>
              <dt>{t('access.keys.id')}</dt>
              <dd translate="no">
                <code>ioc_{key.id}_…</code>
              </dd>
              <dt>{t('access.keys.scopes')}</dt>
              <dd>
                {key.scopes
                  .map((scope) => {
                    const word = scopeWord(scope);
                    return word === null ? scope : t(word);
                  })
                  .join(', ')}
              </dd>
              <dt>{t('access.keys.limits')}</dt>
              <dd>{limitWords(t, key)}</dd>
              <dt>{t('access.keys.expires')}</dt>
              <dd>
                {dayText(key.expiresAt)}
                {isTaken && days >= 0 && ` · ${t('access.keys.left', { count: days, replace: { count: formatNumber(days) } })}`}
              </dd>
              <dt>{t('access.persons.changed')}</dt>
              <dd>
                {t('access.persons.by', { at: formatDateTime(key.changedAt), by: key.by })}
                {isTaken && old !== null && ` · ${t('access.keys.oldUntil', { at: formatDateTime(old) })}`}
              </dd>
            </dl>
            {isTaken && (
              <div className={styles['acts']}>
                {mayMake && (
                  <button type="button" aria-label={t('access.keys.rotateOf', { name: key.name })} onClick={() => onRotate(key)}>
                    {t('access.keys.rotate')}
                  </button>
                )}
                <AskFirst
                  open={t('access.keys.revoke')}
                  openLabel={t('access.keys.revokeOf', { name: key.name })}
                  question={t('access.keys.revokeAsk', { name: key.name })}
                  yes={t('access.keys.revokeYes', { name: key.name })}
                  isPending={isPending}
                  onYes={() => onRevoke(key)}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};
