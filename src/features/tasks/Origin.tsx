import { useTranslation } from 'react-i18next';
import type { TaskOrigin } from '../../../contract/task';
import { figurePeriod, originWord } from './wording';
import styles from './tasks.module.css';

/** Where a task comes from, to the letter where a document says it, with a way back to it. */
export const Origin = ({ origin }: { origin: TaskOrigin }) => {
  const { t } = useTranslation();
  const path = 'path' in origin ? origin.path : null;
  return (
    <span className={styles['party']}>
      <span lang="vi">{originWord({ origin }, t)}</span>{' '}
      {origin.kind === 'plan' && origin.group !== null && <small lang="vi">{origin.group}</small>}
      {origin.kind === 'plan' && <small lang="vi">{t('tasks.sheet.verbatimOf', origin.verbatim)}</small>}
      {origin.kind === 'figure' && (
        <small lang="vi">{t('tasks.sheet.figureThen', { ...origin, period: figurePeriod(origin.period, t) })}</small>
      )}
      {path !== null && <a href={path}>{t('tasks.sheet.openOrigin')}</a>}
    </span>
  );
};
