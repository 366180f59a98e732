import { useTranslation } from 'react-i18next';
import { formatUnit } from '../../../../lib/format';
import { onlyUnit } from '../amountText';
import { AmountField } from './AmountField';
import type { FormPart } from './formContext';
import { LimitFields } from './LimitFields';
import { conditionOf, CONDITIONS } from './ruleDraft';
import { SelectField } from './SelectField';
import styles from './form.module.css';

/** When a rule is raised: what its kind of condition asks for. */
export const ConditionFields = (part: FormPart) => {
  const { t } = useTranslation();
  const { draft, put, faultOf, units } = part;
  const kind = conditionOf(draft);
  const unit = onlyUnit(units);
  const distance = unit === '%' ? t('alarmRules.form.points') : formatUnit(unit);
  return (
    <>
      <SelectField
        field="condition"
        label={t('alarmRules.form.condition')}
        value={kind}
        choices={CONDITIONS[draft.target].map((id) => ({ id, name: t(`alarmRules.form.conditions.${id}`) }))}
        onValue={(condition) => put({ condition })}
      />
      {kind === 'limit' && <LimitFields {...part} />}
      {kind === 'change' && (
        <div className={styles['pair']}>
          <SelectField
            field="direction"
            label={t('alarmRules.form.direction')}
            value={draft.direction}
            choices={(['rise', 'fall', 'either'] as const).map((id) => ({ id, name: t(`alarmRules.form.directions.${id}`) }))}
            onValue={(direction) => put({ direction })}
          />
          <AmountField
            field="by"
            label={t('alarmRules.form.by')}
            value={draft.by}
            unit={distance}
            onValue={(by) => put({ by })}
            fault={faultOf('by')}
          />
          <AmountField
            field="withinMinutes"
            label={t('alarmRules.form.withinMinutes')}
            value={draft.withinMinutes}
            onValue={(withinMinutes) => put({ withinMinutes })}
            fault={faultOf('withinMinutes')}
          />
        </div>
      )}
      {kind === 'silent' && (
        <AmountField
          field="afterMinutes"
          label={t('alarmRules.form.afterMinutes')}
          value={draft.afterMinutes}
          onValue={(afterMinutes) => put({ afterMinutes })}
          fault={faultOf('afterMinutes')}
        />
      )}
      {kind === 'source-state' && (
        <SelectField
          field="from"
          label={t('alarmRules.form.from')}
          value={draft.from}
          choices={(['late', 'stale', 'dead'] as const).map((id) => ({ id, name: t(`alarmRules.form.froms.${id}`) }))}
          onValue={(from) => put({ from })}
        />
      )}
      {kind === 'off-path' && (
        <AmountField
          field="behind"
          label={t('alarmRules.form.behind')}
          value={draft.behind}
          unit={distance}
          onValue={(behind) => put({ behind })}
          fault={faultOf('behind')}
        />
      )}
    </>
  );
};
