import { useTranslation } from 'react-i18next';
import type { PanelState } from '../../ui/panelState';
import { isBeyond } from './joinStates';
import styles from './home.module.css';

export interface Part {
  what: string;
  panel: PanelState;
}

/** What of a panel could not be read, is not for whoever sits here, or is still coming, while the rest is shown. */
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
    if (isBeyond(panel))
      return (
        <p key={what} className={styles['note']}>
          {t('home.beyondPart', { what })}
        </p>
      );
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
