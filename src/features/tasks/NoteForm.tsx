import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskNote } from '../../../contract/commands/taskNote';
import { sendCommand } from '../../data/command';
import { readEvidence } from './evidenceLines';
import { useFormOrder, type FormProps } from './formOrder';
import { OrderForm } from './OrderForm';
import { tooShort, Words } from './Words';

/** Notes how a task goes. A note contradicts nobody: it is held to no version. */
export const NoteForm = (props: FormProps) => {
  const { t } = useTranslation();
  const order = useFormOrder(props);
  const [note, setNote] = useState('');
  const [lines, setLines] = useState('');
  const read = readEvidence(lines);
  const missing = 'wrong' in read ? t('tasks.form.evidenceWrong', { line: read.wrong }) : tooShort(note, true) ? '' : null;
  const send = () => {
    if ('wrong' in read) return;
    order.give(() =>
      sendCommand(taskNote, { task: props.task.id, note: note.trim(), evidence: read.evidence }, null, { about: props.task.title }),
    );
  };
  return (
    <OrderForm label={t('tasks.form.note')} {...order} missing={missing} onSend={send} onCancel={props.onCancel}>
      <Words label={t('tasks.form.progressField')} value={note} onValue={setNote} required />
      <label>
        {t('tasks.form.evidenceField')}
        <textarea rows={2} value={lines} onChange={({ target }) => setLines(target.value)} />
      </label>
    </OrderForm>
  );
};
