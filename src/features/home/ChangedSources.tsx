import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import type { sourceChanges } from '../../../contract/feeds/changes';
import type { Source } from '../../../contract/feeds/sources';
import type { Freshness } from '../../../contract/rules/freshness';
import { formatDateTime } from '../../lib/format';
import { StatusWord, type Tone } from '../../ui/StatusWord';
import { Capped } from './Capped';
import { Go } from './Go';
import styles from './home.module.css';

type Moved = z.infer<(typeof sourceChanges)['body']>['sources'][number];
const MOST = 4;
const TONES: Record<Freshness, Tone> = { fresh: 'normal', late: 'late', stale: 'stale', dead: 'dead' };

/** Sources and stations that stand otherwise than then, the newest change first. */
export const ChangedSources = ({ moved, sources }: { moved: readonly Moved[]; sources: readonly Source[] }) => {
  const { t } = useTranslation();
  return (
    <Capped
      items={moved}
      most={MOST}
      row={({ source: id, from, to, at }) => {
        const source = sources.find((each) => each.id === id);
        return (
          <li key={id} className={styles['row']} data-source={id}>
            <div className={styles['title']}>
              <Go place={{ kind: 'source', source: id }}>{source?.name ?? id}</Go>
              {source?.provenance === 'simulated' && <small>{t('simulated')}</small>}
            </div>
            <div className={styles['gap']}>
              <StatusWord tone={TONES[to]}>{t(`freshness.${to}`)}</StatusWord>{' '}
              <small>
                {t('home.changes.sourceFrom', {
                  from: from === null ? t('home.changes.unwatched') : t(`freshness.${from}`),
                  at: formatDateTime(at),
                })}
              </small>
            </div>
          </li>
        );
      }}
    />
  );
};
