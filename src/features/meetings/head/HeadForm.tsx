import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingSave } from '../../../../contract/commands/meetingActs';
import type { Meeting, MeetingHead } from '../../../../contract/meetings';
import { sendCommand } from '../../../data/command';
import { ActForm } from '../ActForm';
import { useMeetingOrder } from '../useMeetingOrder';
import { headDraft, readHead, type HeadDraft } from './headDraft';
import styles from '../forms.module.css';

interface HeadFormProps {
  /** Null: a new one, on `day` (`2026-11-24`). */
  meeting: MeetingHead | null;
  day: string;
  onDone: (meeting: Meeting) => void;
  onCancel: () => void;
}
const LONGEST = { title: 300, place: 200, chair: 200, secretary: 200 } as const;

/** Title, time, place, chair and secretary of a meeting, new or as it was seen. */
export const HeadForm = ({ meeting, day, onDone, onCancel }: HeadFormProps) => {
  const { t } = useTranslation();
  const order = useMeetingOrder(onDone);
  const [draft, setDraft] = useState(() => headDraft(meeting, day));
  // What was seen when the form was opened: the meeting goes on being told while one writes.
  const [seen] = useState(meeting?.version ?? 0);
  const read = readHead(draft);
  const send = (version?: number) => {
    if (!('body' in read)) return;
    order.give(() => sendCommand(meetingSave, { meeting: meeting?.id ?? null, body: read.body }, version ?? seen));
  };
  const put = (change: Partial<HeadDraft>) => setDraft({ ...draft, ...change });
  const words = (name: keyof typeof LONGEST) => (
    <label>
      {t(`meetings.head.${name}`)}
      <input value={draft[name]} maxLength={LONGEST[name]} onChange={({ target }) => put({ [name]: target.value })} />
    </label>
  );
  const label = t(meeting === null ? 'meetings.create' : 'meetings.edit');
  return (
    <ActForm
      label={label}
      isPending={order.isPending}
      failed={order.failed}
      missing={'fault' in read ? t(`meetings.head.fault.${read.fault}`) : null}
      send={t(meeting === null ? 'meetings.form.create' : 'meetings.form.save')}
      onSend={send}
      onCancel={onCancel}
    >
      {words('title')}
      <div className={styles['pair']}>
        <label>
          {t('meetings.head.day')}
          <input type="date" required value={draft.day} onChange={({ target }) => put({ day: target.value })} />
        </label>
        <label>
          {t('meetings.head.from')}
          <input type="time" required value={draft.from} onChange={({ target }) => put({ from: target.value })} />
        </label>
        <label>
          {t('meetings.head.to')}
          <input type="time" value={draft.to} onChange={({ target }) => put({ to: target.value })} />
        </label>
      </div>
      {words('place')}
      <div className={styles['pair']}>
        {words('chair')}
        {words('secretary')}
      </div>
    </ActForm>
  );
};
