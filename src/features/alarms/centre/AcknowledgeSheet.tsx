import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { Sheet } from '../../../ui/Sheet';
import { AcknowledgeForm } from './AcknowledgeForm';
import { alarmName } from './rowProps';

interface AcknowledgeSheetProps {
  /** As they were seen when it was asked. */
  alarms: readonly Alarm[];
  onSend: (alarms: readonly Alarm[], comment: string) => void;
  onClose: () => void;
}

/** Asks with what comment one alarm, named, or several are acknowledged. */
export const AcknowledgeSheet = ({ alarms, onSend, onClose }: AcknowledgeSheetProps) => {
  const { t } = useTranslation();
  const [first] = alarms;
  const label =
    alarms.length === 1 && first
      ? t('alarms.list.acknowledgeOne', { name: alarmName(first) })
      : t('alarms.act.acknowledgeMany', { count: alarms.length });
  return (
    <Sheet middle label={label} closeLabel={t('alarms.act.cancel')} onClose={onClose}>
      <AcknowledgeForm onSend={(comment) => onSend(alarms, comment)} onCancel={onClose} />
    </Sheet>
  );
};
