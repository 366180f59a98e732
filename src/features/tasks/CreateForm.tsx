import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { taskCreate } from '../../../contract/commands/taskCreate';
import { TITLE_MAX } from '../../../contract/commands/taskShapes';
import type { Task, TaskOrigin } from '../../../contract/task';
import { sendCommand } from '../../data/command';
import { useFirstFocus } from '../../ui/useFirstFocus';
import { ChargeFields, type Charge } from './ChargeFields';
import { readDraft, toDraft } from './dueDraft';
import { DueFields } from './DueFields';
import type { Proposal } from './figureProposal';
import { OrderForm } from './OrderForm';
import { Origin } from './Origin';
import { useTaskOrder } from './useTaskOrder';
import { told, tooShort, Words } from './Words';

interface CreateFormProps {
  origin: TaskOrigin;
  proposal: Proposal;
  agencies: readonly Agency[];
  today: string;
  onDone: (task: Task) => void;
  onCancel: () => void;
}
const nothing = () => undefined;

/** Gives a new task; where it comes from is known already, and what that proposes may be changed. */
export const CreateForm = ({ origin, proposal, agencies, today, onDone, onCancel }: CreateFormProps) => {
  const { t } = useTranslation();
  const order = useTaskOrder(onDone, nothing);
  const [title, setTitle] = useState(proposal.title);
  const [body, setBody] = useState('');
  const [charge, setCharge] = useState<Charge>({ leads: proposal.leads, coordinating: [], person: '' });
  const [draft, setDraft] = useState(() => toDraft({ kind: 'date', date: '' }, null, today.slice(0, 4)));
  const named = useFirstFocus<HTMLTextAreaElement>();
  const term = readDraft(draft);
  const missing = tooShort(title, true)
    ? ''
    : charge.leads.length === 0
      ? t('tasks.form.needLead')
      : term === null
        ? t('tasks.form.needDate')
        : null;
  const send = () => {
    if (term === null) return;
    const words = { title: title.trim(), body: told(body), person: told(charge.person) };
    order.give(() => sendCommand(taskCreate, { ...charge, ...words, origin, ...term }, null));
  };
  return (
    <OrderForm label={t('tasks.give')} {...order} missing={missing} onSend={send} onCancel={onCancel}>
      <div>
        <strong>{t('tasks.form.origin')}</strong>
        <Origin origin={origin} />
      </div>
      <label>
        {t('tasks.form.title')}
        <textarea
          ref={named}
          required
          rows={2}
          maxLength={TITLE_MAX}
          value={title}
          // A title is one line, however many it takes on the screen.
          onChange={({ target }) => setTitle(target.value.replaceAll(/\s*\n\s*/g, ' '))}
        />
        <small>{t('tasks.form.min', { min: 5 })}</small>
      </label>
      <Words label={t('tasks.form.body')} value={body} onValue={setBody} />
      <ChargeFields agencies={agencies} today={today} charge={charge} onCharge={setCharge} />
      <DueFields draft={draft} onDraft={setDraft} />
    </OrderForm>
  );
};
