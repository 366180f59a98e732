import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingWithdraw } from '../../../../contract/commands/meetingActs';
import { REASON_MIN, TEXT_MAX } from '../../../../contract/commands/taskShapes';
import type { Meeting, MeetingConclusion } from '../../../../contract/meetings';
import { sendCommand } from '../../../data/command';
import { ActForm } from '../ActForm';
import { useMeetingOrder } from '../useMeetingOrder';

interface WithdrawFormProps {
  meeting: string;
  item: string;
  conclusion: MeetingConclusion;
  onDone: (meeting: Meeting) => void;
  onCancel: () => void;
}

/** Takes a conclusion back, with a reason; its task goes on until somebody ends it, which the form says. */
export const WithdrawForm = ({ meeting, item, conclusion, onDone, onCancel }: WithdrawFormProps) => {
  const { t } = useTranslation();
  const order = useMeetingOrder(onDone);
  const [reason, setReason] = useState('');
  const send = () =>
    order.give(() => sendCommand(meetingWithdraw, { meeting, item, conclusion: conclusion.id, reason: reason.trim() }, null));
  return (
    <ActForm
      label={t('meetings.conclusion.withdraw')}
      isPending={order.isPending}
      failed={order.failed}
      missing={reason.trim().length < REASON_MIN ? t('meetings.conclusion.short', { min: REASON_MIN }) : null}
      send={t('meetings.conclusion.withdraw')}
      onSend={send}
      onCancel={onCancel}
    >
      {conclusion.task !== null && <p>{t('meetings.conclusion.taskStays')}</p>}
      <label>
        {t('meetings.conclusion.reason')}
        <textarea rows={2} maxLength={TEXT_MAX} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
    </ActForm>
  );
};
