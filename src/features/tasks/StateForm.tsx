import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskSetState } from '../../../contract/commands/taskSetState';
import { moveNeeds, TOLD_STATES } from '../../../contract/rules/taskMoves';
import type { TaskState } from '../../../contract/task';
import { sendCommand } from '../../data/command';
import { readEvidence } from './evidenceLines';
import { useFormOrder, type FormProps } from './formOrder';
import { OrderForm } from './OrderForm';
import { told, tooShort, Words } from './Words';

/** Moves a task to another state, with what that move asks for. */
export const StateForm = ({ to, today, ...props }: FormProps & { to: TaskState | undefined; today: string }) => {
  const { t } = useTranslation();
  const { task, onCancel } = props;
  const order = useFormOrder(props);
  const choices = TOLD_STATES.filter((state) => state !== task.state);
  const [chosen, setState] = useState<TaskState>(to ?? choices[0] ?? 'doing');
  const state = chosen === task.state ? (choices[0] ?? chosen) : chosen;
  const [note, setNote] = useState('');
  const [result, setResult] = useState('');
  const [doneOn, setDoneOn] = useState('');
  const [lines, setLines] = useState('');
  const needs = moveNeeds(task.state, state);
  const read = readEvidence(lines);
  const isShort = tooShort(note, needs === 'note') || (state === 'done' && tooShort(result, true));
  const missing = 'wrong' in read ? t('tasks.form.evidenceWrong', { line: read.wrong }) : isShort ? '' : null;
  const send = () => {
    if ('wrong' in read) return;
    const isDone = state === 'done';
    order.give(() =>
      sendCommand(
        taskSetState,
        {
          task: task.id,
          state,
          note: told(note),
          result: isDone ? told(result) : null,
          doneOn: isDone && doneOn !== '' ? doneOn : null,
          evidence: read.evidence,
        },
        order.seen,
        { about: task.title },
      ),
    );
  };
  return (
    <OrderForm label={t('tasks.form.state')} {...order} missing={missing} onSend={send} onCancel={onCancel}>
      <label>
        {t('tasks.form.to')}
        <select value={state} onChange={({ target }) => setState(choices.find((each) => each === target.value) ?? state)}>
          {choices.map((each) => (
            <option key={each} value={each}>
              {t(`tasks.standing.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {state === 'done' && (
        <>
          <Words label={t('tasks.form.resultField')} value={result} onValue={setResult} required />
          <label>
            {t('tasks.form.doneOn')}
            <input type="date" max={today} value={doneOn} onChange={({ target }) => setDoneOn(target.value)} />
          </label>
        </>
      )}
      <Words
        label={t(needs === 'note' ? 'tasks.form.reasonField' : 'tasks.form.noteField')}
        value={note}
        onValue={setNote}
        required={needs === 'note'}
      />
      <label>
        {t('tasks.form.evidenceField')}
        <textarea rows={2} value={lines} onChange={({ target }) => setLines(target.value)} />
      </label>
    </OrderForm>
  );
};
