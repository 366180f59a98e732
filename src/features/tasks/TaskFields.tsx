import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TITLE_MAX } from '../../../contract/commands/taskShapes';
import type { Task, TaskDue } from '../../../contract/task';
import { readDraft, toDraft } from './dueDraft';
import { DueFields } from './DueFields';
import { PartyPicker } from './PartyPicker';
import { usePartyRegister } from './usePartyRegister';
import { told, tooShort } from './Words';
import styles from './form.module.css';

interface TaskPart {
  task: {
    title: string;
    leads: Task['leads'];
    person: string | null;
    coordinating: Task['coordinating'];
    due: TaskDue;
  } | null;
  missing: string | null;
}
interface TaskFieldsProps {
  /** What the task is proposed to be called; taken until somebody writes another. */
  title: string;
  onPart: (part: TaskPart) => void;
}

/** The fields of a task that another form gives in the same act: what, who leads, who helps, by when. */
export const TaskFields = ({ title: proposed, onPart }: TaskFieldsProps) => {
  const { t } = useTranslation();
  const { agencies, today } = usePartyRegister();
  const [own, setOwn] = useState<string>();
  const [leads, setLeads] = useState<Task['leads']>([]);
  const [coordinating, setCoordinating] = useState<Task['coordinating']>([]);
  const [person, setPerson] = useState('');
  const [draft, setDraft] = useState(() => toDraft({ kind: 'date', date: '' }, null, today.slice(0, 4)));
  const title = (own ?? proposed).replaceAll(/\s*\n\s*/g, ' ').slice(0, TITLE_MAX);
  useEffect(() => {
    const term = readDraft(draft);
    const missing = tooShort(title, true)
      ? t('tasks.form.needTitle')
      : leads.length === 0
        ? t('tasks.form.needLead')
        : term === null
          ? t('tasks.form.needDate')
          : null;
    const task =
      term === null || missing !== null ? null : { title: title.trim(), leads, person: told(person), coordinating, due: term.due };
    onPart({ task, missing });
  }, [title, leads, coordinating, person, draft, onPart, t]);
  return (
    <fieldset className={styles['part']}>
      <legend>{t('tasks.give')}</legend>
      <label>
        {t('tasks.form.title')}
        <textarea rows={2} maxLength={TITLE_MAX} value={title} onChange={({ target }) => setOwn(target.value)} />
      </label>
      <PartyPicker as="leads" agencies={agencies} today={today} parties={leads} onParties={setLeads} />
      <PartyPicker as="coordinating" agencies={agencies} today={today} parties={coordinating} onParties={setCoordinating} />
      <label>
        {t('tasks.form.person')}
        <input maxLength={200} value={person} onChange={({ target }) => setPerson(target.value)} />
      </label>
      <DueFields draft={draft} onDraft={setDraft} once />
    </fieldset>
  );
};
