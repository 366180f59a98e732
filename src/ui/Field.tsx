import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

/** What a control of a field must bear. */
export interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  'data-field': string;
}
interface FieldProps {
  /** As faults name it. */
  field: string;
  label: string;
  hint?: string | undefined;
  fault: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** A field with its name above, what it means beneath, and beside it what is wrong with it. */
export const Field = ({ field, label, hint, fault, children }: FieldProps) => {
  const id = useId();
  const told = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])];
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault !== undefined,
        'aria-describedby': told.length === 0 ? undefined : told.join(' '),
        'data-field': field,
      })}
      {fault !== undefined && (
        <small id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </small>
      )}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
};

interface FieldGroupProps {
  label: string;
  hint?: string | undefined;
  children: ReactNode;
}

/** Several controls under one name. */
export const FieldGroup = ({ label, hint, children }: FieldGroupProps) => (
  <div className={styles['field']} role="group" aria-label={label}>
    <strong aria-hidden="true">{label}</strong>
    {children}
    {hint !== undefined && <small>{hint}</small>}
  </div>
);
