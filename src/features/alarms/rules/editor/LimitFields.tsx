import { useTranslation } from 'react-i18next';
import { formatUnit } from '../../../../lib/format';
import { onlyUnit } from '../amountText';
import { AmountField } from './AmountField';
import type { FormPart } from './formContext';
import { SelectField } from './SelectField';
import styles from './form.module.css';

const AVERAGINGS = {
  datastream: ['instant', '1h', '8h', '24h'],
  VN_AQI: ['1h', '24h'],
  VN_WQI: ['24h'],
} as const;

/** What is held against which limit, and how far it must come back. */
export const LimitFields = ({ draft, put, faultOf, units }: FormPart) => {
  const { t } = useTranslation();
  const isStream = draft.target === 'datastream';
  const averagings = isStream ? AVERAGINGS.datastream : draft.target === 'index' ? AVERAGINGS[draft.index] : [];
  const averaging = averagings.find((each) => each === draft.averaging) ?? averagings[0] ?? 'instant';
  const inForce = isStream && draft.inForce;
  return (
    <>
      <div className={styles['pair']}>
        {averagings.length > 1 && (
          <SelectField
            field="averaging"
            label={t('alarmRules.form.averaging')}
            value={averaging}
            choices={averagings.map((id) => ({ id, name: t(`alarmRules.form.averagings.${id}`) }))}
            onValue={(next) => put({ averaging: next })}
          />
        )}
        <SelectField
          field="op"
          label={t('alarmRules.form.op')}
          value={draft.op}
          choices={(['gt', 'ge', 'lt', 'le'] as const).map((id) => ({ id, name: t(`alarmRules.form.ops.${id}`) }))}
          onValue={(op) => put({ op })}
        />
        {isStream && (
          <SelectField
            field="limitKind"
            label={t('alarmRules.form.limitKind')}
            value={draft.inForce ? 'in-force' : 'number'}
            choices={(['in-force', 'number'] as const).map((id) => ({ id, name: t(`alarmRules.form.limitKinds.${id}`) }))}
            onValue={(kind) => put({ inForce: kind === 'in-force' })}
            hint={draft.inForce ? t('alarmRules.form.inForceHint') : undefined}
          />
        )}
        {!inForce && (
          <AmountField
            field="limit"
            label={t('alarmRules.form.limit')}
            value={draft.limit}
            unit={formatUnit(onlyUnit(units))}
            onValue={(limit) => put({ limit })}
            fault={faultOf('limit')}
          />
        )}
      </div>
      <div className={styles['pair']}>
        <AmountField
          field="hysteresis"
          label={t('alarmRules.form.hysteresis')}
          value={draft.hysteresis}
          unit="%"
          onValue={(hysteresis) => put({ hysteresis })}
          hint={t('alarmRules.form.hysteresisHint')}
          fault={faultOf('hysteresis')}
        />
        {isStream && averaging !== 'instant' && (
          <AmountField
            field="coverage"
            label={t('alarmRules.form.coverage')}
            value={draft.coverage}
            unit="%"
            onValue={(coverage) => put({ coverage })}
            hint={t('alarmRules.form.coverageHint')}
            fault={faultOf('coverage')}
          />
        )}
      </div>
    </>
  );
};
