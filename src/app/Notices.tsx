import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../lib/format';
import { useRejectedParams } from '../state/rejectedParams';
import styles from './Shell.module.css';

export const Notices = () => {
  const { t } = useTranslation();
  const { asOf } = useSearch({ from: '__root__' });
  const { names, dismiss } = useRejectedParams();
  return (
    <>
      {names.length > 0 && (
        <p className={styles['notice']} role="alert">
          <span>■ {t('notice.rejected', { names: names.join(', ') })}</span>
          <button type="button" onClick={dismiss}>
            {t('notice.close')}
          </button>
        </p>
      )}
      {asOf !== undefined && (
        <p className={styles['notice']} role="status">
          ◔ {t('notice.frozen', { at: formatDateTime(asOf) })}
        </p>
      )}
    </>
  );
};
