import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskReschedule } from '../../../contract/commands/taskReschedule';
import { sendCommand } from '../../data/command';
import { readDraft, toDraft } from './dueDraft';
import { DueFields } from './DueFields';
import { useFormOrder, type FormProps } from './formOrder';
import { OrderForm } from './OrderForm';
import { tooShort, Words } from './Words';

/** Sets another term, with its reason. */
export const RescheduleForm = ({ today, ...props }: FormProps & { today: string }) => {
  const { t } = useTranslation();
  const { task, onCancel } = props;
  const order = useFormOrder(props);
  const [draft, setDraft] = useState(() => toDraft(task.due, task.recurrence, today.slice(0, 4)));
  const [reason, setReason] = useState('');
  const term = readDraft(draft);
  const missing = term === null ? t('tasks.form.needDate') : tooShort(reason, true) ? '' : null;
  const send = () => {
    if (term !== null) order.give(() => sendCommand(taskReschedule, { task: task.id, ...term, reason: reason.trim() }, order.seen));
  };
  return (
    <OrderForm label={t('tasks.form.reschedule')} {...order} missing={missing} onSend={send} onCancel={onCancel}>
      <DueFields draft={draft} onDraft={setDraft} />
      <Words label={t('tasks.form.reasonField')} value={reason} onValue={setReason} required />
    </OrderForm>
  );
};
