import { useTranslation } from 'react-i18next';
import { MOST_KEY_DAYS } from '../../../../contract/commands/accessActs';
import { formatNumber } from '../../../lib/format';
import { clockNow } from '../../../ui/clock';
import { Field } from '../../../ui/Field';
import { dayAhead } from './model';

interface ExpiryFieldProps {
  /** `2027-05-01`, the last day in Vietnam. */
  day: string;
  fault: string | undefined;
  onDay: (day: string) => void;
}

/** The last day on which a key is taken. */
export const ExpiryField = ({ day, fault, onDay }: ExpiryFieldProps) => {
  const { t } = useTranslation();
  return (
    <Field
      field="expiresAt"
      label={t('access.keys.expiresOn')}
      hint={t('access.keys.expiresHint', { days: formatNumber(MOST_KEY_DAYS) })}
      fault={fault}
    >
      {(control) => (
        <input {...control} type="date" value={day} min={dayAhead(0, clockNow())} onChange={({ target }) => onDay(target.value)} />
      )}
    </Field>
  );
};
