import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REASON_MIN, TEXT_MAX } from '../../../contract/commands/taskShapes';
import { ActForm } from './ActForm';
import type { FailedAct } from './useMeetingOrder';

interface ReasonFormProps {
  /** What the act is called, on the form and on the button that does it. */
  act: string;
  isPending: boolean;
  failed: FailedAct | null;
  reason: string;
  onReason: (reason: string) => void;
  /** `version`: what was told of as true now, after an act came too late. */
  onSend: (reason: string, version?: number) => void;
  onCancel: () => void;
  /** What there is to know before it is done. */
  children?: ReactNode;
}

/** The form of an act that asks why, and cannot be sent until that is said. */
export const ReasonForm = ({ act, isPending, failed, reason, onReason, onSend, onCancel, children }: ReasonFormProps) => {
  const { t } = useTranslation();
  const why = reason.trim();
  return (
    <ActForm
      label={act}
      isPending={isPending}
      failed={failed}
      missing={why.length < REASON_MIN ? t('meetings.conclusion.short', { min: REASON_MIN }) : null}
      send={act}
      onSend={(version) => onSend(why, version)}
      onCancel={onCancel}
    >
      {children}
      <label>
        {t('meetings.conclusion.reason')}
        <textarea rows={2} maxLength={TEXT_MAX} value={reason} onChange={({ target }) => onReason(target.value)} />
      </label>
    </ActForm>
  );
};
