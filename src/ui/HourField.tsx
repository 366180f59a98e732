import { isHour } from '../lib/hourText';
import styles from './HourField.module.css';

interface HourFieldProps {
  label: string;
  value: string;
  isWrong?: boolean;
  onChange: (value: string) => void;
}

/** An hour of the day as the office writes it, `19:00`, whatever language the browser speaks. */
export const HourField = ({ label, value, isWrong = false, onChange }: HourFieldProps) => (
  <input
    className={styles['hour']}
    aria-label={label}
    inputMode="numeric"
    maxLength={5}
    placeholder="07:00"
    value={value}
    aria-invalid={isWrong || !isHour(value)}
    onChange={(event) => onChange(event.target.value.trim())}
  />
);
