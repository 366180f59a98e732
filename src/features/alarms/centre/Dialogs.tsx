import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { Sheet } from '../../../ui/Sheet';
import { AcknowledgeSheet } from './AcknowledgeSheet';
import { ConditionForm } from './ConditionForm';
import type { SeenCondition } from './conditionOrder';
import type { HeldAct } from './HeldTab';
import { KeysSheet } from './KeysSheet';
import { ShelveForm } from './ShelveForm';

/** A short question over the list; what it is about was seen when it was asked. */
export type Question =
  | { kind: 'acknowledge'; alarms: readonly Alarm[] }
  | { kind: 'shelve'; condition: SeenCondition }
  | { kind: HeldAct; condition: SeenCondition }
  | { kind: 'keys' };

interface DialogsProps {
  question: Question;
  onAcknowledge: (alarms: readonly Alarm[], comment: string) => void;
  onDone: (kind: 'shelve' | HeldAct, name: string) => void;
  onRefused: () => void;
  onClose: () => void;
}

/** The question that is open over the alarm centre. */
export const Dialogs = ({ question, onAcknowledge, onDone, onRefused, onClose }: DialogsProps) => {
  const { t } = useTranslation();
  if (question.kind === 'keys') return <KeysSheet onClose={onClose} />;
  if (question.kind === 'acknowledge') return <AcknowledgeSheet alarms={question.alarms} onSend={onAcknowledge} onClose={onClose} />;
  const { kind, condition } = question;
  const form = { condition, onDone: () => onDone(kind, condition.name), onRefused, onCancel: onClose };
  const word = { shelve: 'alarms.act.shelve', unshelve: 'alarms.act.unshelve', in: 'alarms.act.inService' } as const;
  return (
    <Sheet middle label={`${t(word[kind])}: ${condition.name}`} closeLabel={t('alarms.act.cancel')} onClose={onClose}>
      {kind === 'shelve' ? <ShelveForm {...form} /> : <ConditionForm act={kind} {...form} />}
    </Sheet>
  );
};
