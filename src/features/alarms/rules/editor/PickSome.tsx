import { useTranslation } from 'react-i18next';
import type { Picked } from './pickable';
import { PickList } from './PickList';
import type { RuleDraft } from './ruleDraft';
import { useId } from 'react';
import styles from './pick.module.css';

interface PickSomeProps {
  field: string;
  legend: string;
  choices: readonly Picked[];
  value: RuleDraft['stations'];
  onValue: (value: RuleDraft['stations']) => void;
  goneText: string;
  fault: string | undefined;
}

/** All of a register, those that come later too, or those that are ticked. */
export const PickSome = ({ field, legend, choices, value, onValue, goneText, fault }: PickSomeProps) => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className={styles['some']}>
      <legend>{legend}</legend>
      <div className={styles['which']}>
        <label>
          <input type="radio" name={id} checked={value.all} onChange={() => onValue({ ...value, all: true })} />
          {t('alarmRules.form.all')}
        </label>
        <label>
          <input type="radio" name={id} checked={!value.all} onChange={() => onValue({ ...value, all: false })} />
          {t('alarmRules.form.some')}
        </label>
      </div>
      {!value.all && (
        <PickList
          field={field}
          label={legend}
          choices={choices}
          chosen={value.ids}
          onChosen={(ids) => onValue({ all: false, ids })}
          goneText={goneText}
          fault={fault}
        />
      )}
    </fieldset>
  );
};
