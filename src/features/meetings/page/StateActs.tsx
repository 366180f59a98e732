import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingSetState } from '../../../../contract/commands/meetingActs';
import type { Meeting, MeetingState } from '../../../../contract/meetings';
import { sendCommand } from '../../../data/command';
import { ActFailure } from '../ActFailure';
import { ReasonForm } from '../ReasonForm';
import { useMeetingOrder } from '../useMeetingOrder';
import forms from '../forms.module.css';

interface StateActsProps {
  meeting: Meeting;
  onDone: (meeting: Meeting) => void;
}
/** Where a meeting can go from where it stands; a cancelled one nowhere, a closed one nowhere. */
const NEXT: Record<MeetingState, readonly ('open' | 'closed')[]> = { planned: ['open'], open: ['closed'], closed: [], cancelled: [] };

/** Begins a meeting, ends it, or calls it off, which asks why. */
export const StateActs = ({ meeting, onDone }: StateActsProps) => {
  const { t } = useTranslation();
  const [isCancelling, setCancelling] = useState(false);
  const [reason, setReason] = useState('');
  const order = useMeetingOrder((changed) => {
    setCancelling(false);
    onDone(changed);
  });
  const { id, version, state } = meeting;
  const set = (next: MeetingState, why: string | null, expected = version) =>
    order.give(() => sendCommand(meetingSetState, { meeting: id, state: next, reason: why }, expected));
  if (state === 'closed' || state === 'cancelled') return null;
  if (isCancelling)
    return (
      <ReasonForm
        act={t('meetings.act.cancel')}
        isPending={order.isPending}
        failed={order.failed}
        reason={reason}
        onReason={setReason}
        onSend={(why, expected) => set('cancelled', why, expected)}
        onCancel={() => setCancelling(false)}
      >
        <p>{t('meetings.act.cancelAsk')}</p>
      </ReasonForm>
    );
  return (
    <>
      <span className={forms['buttons']}>
        {NEXT[state].map((next) => (
          <button key={next} type="button" disabled={order.isPending} onClick={() => set(next, null)}>
            {t(`meetings.act.${next}`)}
          </button>
        ))}
        <button type="button" onClick={() => setCancelling(true)}>
          {t('meetings.act.cancel')}
        </button>
      </span>
      {order.failed && <ActFailure failed={order.failed} />}
    </>
  );
};
