import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rawPreview, visible } from './rawPreview';
import styles from './intake.module.css';

/** A raw row as two lines at most; what is longer opens whole in a box of its own height. */
export const RawText = ({ raw }: { raw: string }) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { text, isWhole } = rawPreview(raw);
  if (raw === '') return <span>{t('intake.rawEmpty')}</span>;
  return (
    <span className={styles['raw']}>
      <code data-open={open} {...(open ? { tabIndex: 0, role: 'region', 'aria-label': t('intake.raw') } : {})}>
        {open ? visible(raw) : isWhole ? text : `${text}…`}
      </code>
      {!isWhole && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'intake.less' : 'intake.more')}
        </button>
      )}
    </span>
  );
};
