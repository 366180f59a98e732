import { useTranslation } from 'react-i18next';
import type { PanelState } from '../../ui/panelState';
import styles from './home.module.css';

export interface Part {
  what: string;
  panel: PanelState;
}

/** What of a panel could not be read, or is still coming, while the rest is shown. */
export const Troubles = ({ parts }: { parts: readonly Part[] }) => {
  const { t } = useTranslation();
  return parts.map(({ what, panel }) => {
    if (panel.kind === 'loading')
      return (
        <p key={what} role="status" className={styles['note']}>
          {t('home.loadingPart', { what })}
        </p>
      );
    if (panel.kind !== 'error') return null;
    return (
      <p key={what} role="alert" className={styles['trouble']}>
        {t('home.failedPart', { what, why: panel.problem?.title ?? t('panel.failed') })}{' '}
        <button type="button" onClick={panel.retry}>
          {t('panel.retry')}
        </button>
      </p>
    );
  });
};
