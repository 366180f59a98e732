import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { taskAssign } from '../../../contract/commands/taskAssign';
import { sendCommand } from '../../data/command';
import { useFormOrder, type FormProps } from './formOrder';
import { OrderForm } from './OrderForm';
import { PartyPicker } from './PartyPicker';
import { told, tooShort, Words } from './Words';

/** Charges others with a task. */
export const AssignForm = ({ agencies, today, ...props }: FormProps & { agencies: readonly Agency[]; today: string }) => {
  const { t } = useTranslation();
  const { task, onCancel } = props;
  const order = useFormOrder(props);
  const [leads, setLeads] = useState(task.leads);
  const [coordinating, setCoordinating] = useState(task.coordinating);
  const [person, setPerson] = useState(task.person ?? '');
  const [note, setNote] = useState('');
  const missing = leads.length === 0 ? t('tasks.form.needLead') : tooShort(note, false) ? '' : null;
  const send = () =>
    order.give(() => sendCommand(taskAssign, { task: task.id, leads, coordinating, person: told(person), note: told(note) }, order.seen));
  return (
    <OrderForm label={t('tasks.form.assign')} {...order} missing={missing} onSend={send} onCancel={onCancel}>
      <PartyPicker
        legend={t('tasks.sheet.leads')}
        add={t('tasks.form.addLead')}
        agencies={agencies}
        today={today}
        parties={leads}
        onParties={setLeads}
      />
      <label>
        {t('tasks.form.person')}
        <input maxLength={200} value={person} onChange={({ target }) => setPerson(target.value)} />
      </label>
      <PartyPicker
        legend={t('tasks.sheet.coordinating')}
        add={t('tasks.form.addCoordinating')}
        agencies={agencies}
        today={today}
        parties={coordinating}
        onParties={setCoordinating}
      />
      <Words label={t('tasks.form.noteField')} value={note} onValue={setNote} />
    </OrderForm>
  );
};
