import { useTranslation } from 'react-i18next';
import { FailureLine } from '../../ui/FailureLine';
import type { FailedOrder } from './useTaskOrder';
import { dueWord } from './wording';

/** Why a command was not done, and what is true now where it came too late. */
export const Failure = ({ failed: { problem, current } }: { failed: FailedOrder }) => {
  const { t } = useTranslation();
  return (
    <FailureLine problem={problem} title={t('tasks.form.failed')} hint={t('tasks.form.failedHint')}>
      {current &&
        t('tasks.form.nowIs', {
          state: t(`tasks.standing.${current.state}`),
          due: dueWord(current.due, t),
          lead: current.leads.map(({ name }) => name).join('; '),
        })}
    </FailureLine>
  );
};
