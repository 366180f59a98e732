import { useTranslation } from 'react-i18next';
import type { ImportAct } from '../../../contract/feeds/changesWork';
import { formatDateTime, formatNumber } from '../../lib/format';
import { StatusWord, type Tone } from '../../ui/StatusWord';
import { Capped } from './Capped';
import { Go } from './Go';
import styles from './home.module.css';

const TONES: Record<ImportAct['act'], Tone> = {
  applied: 'good',
  undone: 'high',
  refused: 'medium',
  cancelled: 'none',
  interrupted: 'medium',
};

const ImportRow = ({ done }: { done: ImportAct }) => {
  const { t } = useTranslation();
  const { file, name, act, by, at, recorded, reason } = done;
  return (
    <li className={styles['row']} data-change={`import-${act}`}>
      <div className={styles['title']}>
        <Go place={{ kind: 'import', file }}>{name}</Go>
      </div>
      <div className={styles['gap']}>
        <StatusWord tone={TONES[act]}>{t(`home.work.import.${act}`)}</StatusWord>{' '}
        <small>
          {t(act === 'refused' || act === 'interrupted' ? 'home.work.sent' : 'home.work.who', { by, at: formatDateTime(at) })}
          {recorded !== null && ` · ${t('home.work.recorded', { count: recorded, shown: formatNumber(recorded) })}`}
        </small>
      </div>
      {act === 'undone' && <p lang="vi">{t('home.work.why', { reason: reason ?? t('home.work.noReason') })}</p>}
      {act === 'refused' && reason !== null && <p lang="vi">{reason}</p>}
    </li>
  );
};

/** What became of files of the import door: stored, taken back, refused, cancelled. */
export const ChangedImports = ({ acts, most }: { acts: readonly ImportAct[]; most: number }) => (
  <Capped items={acts} most={most} row={(done) => <ImportRow key={`${done.file} ${done.act} ${done.at}`} done={done} />} />
);
