import { useTranslation } from 'react-i18next';
import type { Order } from '../../data/useOrder';
import { FailureLine } from '../../ui/FailureLine';

/** Why the last command was not done; nothing where it was. */
export const OrderFailure = ({ failed }: Pick<Order, 'failed'>) => {
  const { t } = useTranslation();
  if (!failed) return null;
  return <FailureLine problem={failed.problem} title={t('notify.failed')} hint={t('notify.failedHint')} />;
};
