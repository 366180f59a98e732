import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import type { Task } from '../../../contract/task';
import { PartyPicker } from './PartyPicker';

/** Who is charged with a task, as it is typed. */
export interface Charge {
  leads: Task['leads'];
  coordinating: Task['coordinating'];
  person: string;
}
interface ChargeFieldsProps {
  agencies: readonly Agency[];
  today: string;
  charge: Charge;
  onCharge: (charge: Charge) => void;
}

/** Asks who leads, which person there, and who helps. */
export const ChargeFields = ({ agencies, today, charge, onCharge }: ChargeFieldsProps) => {
  const { t } = useTranslation();
  const put = (change: Partial<Charge>) => onCharge({ ...charge, ...change });
  return (
    <>
      <PartyPicker as="leads" agencies={agencies} today={today} parties={charge.leads} onParties={(leads) => put({ leads })} />
      <label>
        {t('tasks.form.person')}
        <input maxLength={200} value={charge.person} onChange={({ target }) => put({ person: target.value })} />
      </label>
      <PartyPicker
        as="coordinating"
        agencies={agencies}
        today={today}
        parties={charge.coordinating}
        onParties={(coordinating) => put({ coordinating })}
      />
    </>
  );
};
