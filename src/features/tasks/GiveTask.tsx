import { useTranslation } from 'react-i18next';
import type { Task, TaskOrigin } from '../../../contract/task';
import { CreateForm } from './CreateForm';
import { originProposal } from './originProposal';
import { usePartyRegister } from './usePartyRegister';

interface GiveTaskProps {
  origin: TaskOrigin;
  /** The agency of the register that answers for it. */
  lead: string | null;
  onDone: (task: Task) => void;
  onCancel: () => void;
}

/** The form of a new task on another page, from where that page says that it comes. */
export const GiveTask = ({ origin, lead, onDone, onCancel }: GiveTaskProps) => {
  const { t } = useTranslation();
  const { registers, status, today } = usePartyRegister();
  if (status === 'loading') return <p role="status">{t('panel.loading')}</p>;
  return (
    <CreateForm
      origin={origin}
      proposal={originProposal(origin, lead, registers, today, t)}
      agencies={registers.agencies}
      today={today}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
};
