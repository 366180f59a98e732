import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingConclude } from '../../../../contract/commands/meetingActs';
import { REASON_MIN, TEXT_MAX } from '../../../../contract/commands/taskShapes';
import type { Meeting } from '../../../../contract/meetings';
import { sendCommand } from '../../../data/command';
import { ActForm } from '../ActForm';
import type { MeetingSlots, TaskPart } from '../slots';
import { useMeetingOrder } from '../useMeetingOrder';
import styles from '../forms.module.css';

interface ConclusionFormProps {
  meeting: string;
  /** The item that it is a conclusion on. */
  item: string;
  TaskFields: ComponentType<React.ComponentProps<MeetingSlots['TaskFields']>>;
  onDone: (meeting: Meeting) => void;
  onCancel: () => void;
}
const NO_PART: TaskPart = { task: null, missing: null };

/** Writes what the meeting concluded on an item, with the task that it asks for in the same act. */
export const ConclusionForm = ({ meeting, item, TaskFields, onDone, onCancel }: ConclusionFormProps) => {
  const { t } = useTranslation();
  const order = useMeetingOrder(onDone);
  const [text, setText] = useState('');
  const [hasTask, setHasTask] = useState(false);
  const [part, setPart] = useState(NO_PART);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onPart = useCallback((next: TaskPart) => setPart(next), []);
  const isShort = text.trim().length < REASON_MIN;
  const missing = isShort ? t('meetings.conclusion.short', { min: REASON_MIN }) : hasTask ? part.missing : null;
  const send = () =>
    // What others conclude at the same time is no conflict: both are kept.
    order.give(() => sendCommand(meetingConclude, { meeting, item, text: text.trim(), task: hasTask ? part.task : null }, null));
  return (
    <ActForm
      label={t('meetings.conclusion.write')}
      isPending={order.isPending}
      failed={order.failed}
      missing={missing}
      send={t(hasTask ? 'meetings.conclusion.sendWithTask' : 'meetings.conclusion.send')}
      onSend={send}
      onCancel={onCancel}
    >
      <label>
        {t('meetings.conclusion.text')}
        <textarea ref={field} rows={3} maxLength={TEXT_MAX} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <label className={styles['check']}>
        <input type="checkbox" checked={hasTask} onChange={({ target }) => setHasTask(target.checked)} />{' '}
        {t('meetings.conclusion.withTask')}
      </label>
      {hasTask && <TaskFields title={text} onPart={onPart} />}
    </ActForm>
  );
};
