import { Field } from '../../../../ui/Field';
import styles from './form.module.css';

interface AmountFieldProps {
  field: string;
  label: string;
  value: string;
  onValue: (typed: string) => void;
  unit?: string | undefined;
  hint?: string | undefined;
  fault: string | undefined;
}

/** A number, as it is typed, with its unit beside it. */
export const AmountField = ({ field, label, value, onValue, unit = '', hint, fault }: AmountFieldProps) => (
  <Field field={field} label={label} hint={hint} fault={fault}>
    {(control) => (
      <span className={styles['amount']}>
        <input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={value}
          onChange={({ target }) => onValue(target.value)}
        />
        {unit !== '' && <span>{unit}</span>}
      </span>
    )}
  </Field>
);
