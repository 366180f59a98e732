import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { taskAssign } from '../../../contract/commands/taskAssign';
import { sendCommand } from '../../data/command';
import { ChargeFields, type Charge } from './ChargeFields';
import { useFormOrder, type FormProps } from './formOrder';
import { OrderForm } from './OrderForm';
import { told, tooShort, Words } from './Words';

/** Charges others with a task. */
export const AssignForm = ({ agencies, today, ...props }: FormProps & { agencies: readonly Agency[]; today: string }) => {
  const { t } = useTranslation();
  const { task, onCancel } = props;
  const order = useFormOrder(props);
  const [charge, setCharge] = useState<Charge>({ leads: task.leads, coordinating: task.coordinating, person: task.person ?? '' });
  const [note, setNote] = useState('');
  const missing = charge.leads.length === 0 ? t('tasks.form.needLead') : tooShort(note, false) ? '' : null;
  const send = () =>
    order.give(() => sendCommand(taskAssign, { ...charge, task: task.id, person: told(charge.person), note: told(note) }, order.seen));
  return (
    <OrderForm label={t('tasks.form.assign')} {...order} missing={missing} onSend={send} onCancel={onCancel}>
      <ChargeFields agencies={agencies} today={today} charge={charge} onCharge={setCharge} />
      <Words label={t('tasks.form.noteField')} value={note} onValue={setNote} />
    </OrderForm>
  );
};
