import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { taskCreate } from '../../../contract/commands/taskCreate';
import { TITLE_MAX } from '../../../contract/commands/taskShapes';
import type { Task, TaskOrigin } from '../../../contract/task';
import { sendCommand } from '../../data/command';
import { readDraft, toDraft } from './dueDraft';
import { DueFields } from './DueFields';
import { OrderForm } from './OrderForm';
import { Origin } from './Origin';
import { PartyPicker } from './PartyPicker';
import { useTaskOrder } from './useTaskOrder';
import { told, tooShort, Words } from './Words';

interface CreateFormProps {
  origin: TaskOrigin;
  agencies: readonly Agency[];
  today: string;
  onDone: (task: Task) => void;
  onCancel: () => void;
}
const nothing = () => undefined;

/** Gives a new task; where it comes from is known already. */
export const CreateForm = ({ origin, agencies, today, onDone, onCancel }: CreateFormProps) => {
  const { t } = useTranslation();
  const order = useTaskOrder(onDone, nothing);
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [leads, setLeads] = useState<Task['leads']>([]);
  const [coordinating, setCoordinating] = useState<Task['coordinating']>([]);
  const [person, setPerson] = useState('');
  const [draft, setDraft] = useState(() => toDraft({ kind: 'date', date: '' }, null, today.slice(0, 4)));
  const term = readDraft(draft);
  const missing = tooShort(title, true)
    ? ''
    : leads.length === 0
      ? t('tasks.form.needLead')
      : term === null
        ? t('tasks.form.needDate')
        : null;
  const send = () => {
    if (term === null) return;
    const words = { title: title.trim(), body: told(body), person: told(person) };
    order.give(() => sendCommand(taskCreate, { ...words, origin, leads, coordinating, ...term }, null));
  };
  return (
    <OrderForm label={t('tasks.give')} {...order} missing={missing} onSend={send} onCancel={onCancel}>
      <div>
        <strong>{t('tasks.form.origin')}</strong>
        <Origin origin={origin} />
      </div>
      <label>
        {t('tasks.form.title')}
        {/* What a dialog that opens gives the focus to; React's own `autoFocus` comes too early for it. */}
        <input
          ref={(field) => field?.setAttribute('autofocus', '')}
          required
          maxLength={TITLE_MAX}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <small>{t('tasks.form.min', { min: 5 })}</small>
      </label>
      <Words label={t('tasks.form.body')} value={body} onValue={setBody} />
      <PartyPicker legend={t('tasks.sheet.leads')} add={t('tasks.form.addLead')} agencies={agencies} parties={leads} onParties={setLeads} />
      <label>
        {t('tasks.form.person')}
        <input maxLength={200} value={person} onChange={({ target }) => setPerson(target.value)} />
      </label>
      <PartyPicker
        legend={t('tasks.sheet.coordinating')}
        add={t('tasks.form.addCoordinating')}
        agencies={agencies}
        parties={coordinating}
        onParties={setCoordinating}
      />
      <DueFields draft={draft} onDraft={setDraft} />
    </OrderForm>
  );
};
