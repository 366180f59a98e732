import { useTranslation } from 'react-i18next';
import { AmountField } from './AmountField';
import type { FormPart } from './formContext';
import { confirmedByDatum } from './ruleDraft';
import styles from './form.module.css';

/** For how long it must hold before it is raised, and be over before it clears. */
export const DelayFields = ({ draft, put, faultOf }: FormPart) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles['pair']}>
        <AmountField
          field="onDelay"
          label={t('alarmRules.form.onDelay')}
          value={draft.onDelay}
          onValue={(onDelay) => put({ onDelay })}
          fault={faultOf('onDelay')}
        />
        <AmountField
          field="offDelay"
          label={t('alarmRules.form.offDelay')}
          value={draft.offDelay}
          onValue={(offDelay) => put({ offDelay })}
          fault={faultOf('offDelay')}
        />
      </div>
      <p className={styles['quiet']}>{t(`alarmRules.form.delayHint.${confirmedByDatum(draft) ? 'datum' : 'clock'}`)}</p>
    </>
  );
};
