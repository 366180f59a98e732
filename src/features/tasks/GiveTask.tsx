import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { registers as registersFeed } from '../../../contract/feeds/registers';
import { taskParties } from '../../../contract/rules/taskParties';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import type { Task, TaskOrigin } from '../../../contract/task';
import { useFeed } from '../../data/useFeed';
import { useClock } from '../../ui/clock';
import { CreateForm } from './CreateForm';
import { originProposal } from './originProposal';

interface GiveTaskProps {
  origin: TaskOrigin;
  /** The agency of the register that answers for it. */
  lead: string | null;
  onDone: (task: Task) => void;
  onCancel: () => void;
}
const none = {};

/** The form of a new task on another page, from where that page says that it comes. */
export const GiveTask = ({ origin, lead, onDone, onCancel }: GiveTaskProps) => {
  const { t } = useTranslation();
  const { body, status } = useFeed(registersFeed, none, null);
  const today = useClock(vietnamDay);
  const registers = useMemo(() => {
    const areas = body?.areas ?? [];
    return { areas, agencies: taskParties(body?.agencies ?? [], areas) };
  }, [body]);
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
