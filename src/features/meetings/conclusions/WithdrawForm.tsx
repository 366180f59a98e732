import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingWithdraw } from '../../../../contract/commands/meetingActs';
import type { Meeting, MeetingConclusion } from '../../../../contract/meetings';
import { sendCommand } from '../../../data/command';
import { ReasonForm } from '../ReasonForm';
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
  const send = (why: string) =>
    order.give(() => sendCommand(meetingWithdraw, { meeting, item, conclusion: conclusion.id, reason: why }, null));
  return (
    <ReasonForm
      act={t('meetings.conclusion.withdraw')}
      isPending={order.isPending}
      failed={order.failed}
      reason={reason}
      onReason={setReason}
      onSend={send}
      onCancel={onCancel}
    >
      {conclusion.task !== null && <p>{t('meetings.conclusion.taskStays')}</p>}
    </ReasonForm>
  );
};
