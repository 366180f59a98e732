import { useTranslation } from 'react-i18next';
import { setService, unshelve } from './conditionOrder';
import { ReasonForm } from './ReasonForm';
import type { ConditionFormProps } from './ShelveForm';
import { useConditionOrder } from './useConditionOrder';

interface Props extends ConditionFormProps {
  act: 'unshelve' | 'out' | 'in';
}
const LABELS = { unshelve: 'alarms.act.unshelve', out: 'alarms.act.outOfService', in: 'alarms.act.inService' } as const;

/** Brings a condition back from its shelf, takes it out of service or puts it back, with the reason. */
export const ConditionForm = ({ act, condition, onDone, onRefused, onCancel }: Props) => {
  const { t } = useTranslation();
  const order = useConditionOrder({ done: onDone, refused: onRefused });
  return (
    <ReasonForm
      label={t(LABELS[act])}
      order={order}
      {...(act === 'out' ? { hint: t('alarms.act.outHint') } : {})}
      onSend={(why) => order.give(() => (act === 'unshelve' ? unshelve(condition, why) : setService(condition, act === 'out', why)))}
      onCancel={onCancel}
    />
  );
};
