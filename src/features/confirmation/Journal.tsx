import { useTranslation } from 'react-i18next';
import { valueText } from '../../lib/valueText';
import type { ConfirmationAct } from '../../../contract/feeds/confirmations';
import { saidBy } from './words';
import styles from './story.module.css';

/** Every act on a figure, the newest first, folded away until somebody asks. */
export const Journal = ({ acts, unit }: { acts: readonly ConfirmationAct[]; unit: string }) => {
  const { t } = useTranslation();
  if (acts.length === 0) return null;
  return (
    <details className={styles['journal']}>
      <summary>{t('confirmation.journal', { count: acts.length })}</summary>
      <ol reversed>
        {acts.map(({ version, act, agency, at, by, note, cause, remedy, value }) => (
          <li key={version}>
            <b>{t(`confirmation.act.${act}`)}</b> · {valueText(value, unit)}
            <small>
              {saidBy(agency, at, t)} · {t('confirmation.writtenBy', { by })}
            </small>
            {note !== null && <span lang="vi">{note}</span>}
            {cause !== null && (
              <span lang="vi">
                {t('confirmation.cause')}: {cause}
              </span>
            )}
            {remedy !== null && (
              <span lang="vi">
                {t('confirmation.remedy')}: {remedy}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
};
