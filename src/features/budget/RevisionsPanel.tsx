import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { formatDateTime, formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import type { Shown } from './shown';
import styles from './budget.module.css';

const SHOWN = 8;

/** When what is shown was told anew, and why: revisions of the same figures, not periods. */
export const RevisionsPanel = ({ shown }: { shown: Shown }) => {
  const { t } = useTranslation();
  const { revisions } = shown.look.now.body;
  const left = revisions.length - SHOWN;
  return (
    <PanelFrame
      heading={t('budget.revisions.heading')}
      sub={t('budget.revisions.sub')}
      state={shown.state}
      tools={revisions.length > 0 && <ExportButton of={async () => (await import('./besideExport')).revisionExport(shown, t)} />}
    >
      {revisions.length === 0 ? (
        <p className={styles['none']} role="status">
          {t('budget.revisions.none')}
        </p>
      ) : (
        <>
          <ol className={styles['revisions']}>
            {revisions.slice(0, SHOWN).map(({ revision, at, reason, rows }) => (
              <li key={revision}>
                <strong>{formatDateTime(at)}</strong> <span lang="vi">{reason}</span>
                <small>
                  {t('budget.revisions.number', { revision: formatNumber(revision) })} ·{' '}
                  {t('budget.revisions.rows', { rows: formatNumber(rows) })}
                </small>
              </li>
            ))}
          </ol>
          {left > 0 && <p className={styles['note']}>{t('budget.revisions.more', { count: left })}</p>}
        </>
      )}
    </PanelFrame>
  );
};
