import { useTranslation } from 'react-i18next';
import { useRejectedParams } from '../state/rejectedParams';
import styles from './Notices.module.css';

/** Which parts of the address were left out, and why. */
export const RejectedNotice = () => {
  const { t } = useTranslation();
  const { params, dismiss } = useRejectedParams();
  const names = params.map(({ name, reason }) => (reason === 'future' ? t('rejected.future') : t(`rejected.params.${name}`))).join('; ');
  return (
    <p className={styles['notice']} data-tone="medium" role="alert">
      <span>
        <span aria-hidden="true">■</span> {t('rejected.told', { names })}
      </span>
      <button type="button" onClick={dismiss}>
        {t('notice.close')}
      </button>
    </p>
  );
};
