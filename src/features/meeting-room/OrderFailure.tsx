import { useTranslation } from 'react-i18next';
import type { LeadOrder } from './useLeadOrder';
import styles from './people.module.css';

/** Why the lead was not taken, handed over or laid down, and who has it where somebody was first. */
export const OrderFailure = ({ order: { failed, leadsNow } }: { order: LeadOrder }) => {
  const { t } = useTranslation();
  if (!failed) return null;
  const { problem } = failed;
  return (
    <p role="alert" className={styles['failed']} lang="vi">
      {leadsNow === undefined
        ? t('room.lead.failed', { reason: problem?.detail ?? problem?.title ?? '' })
        : leadsNow === null
          ? t('room.lead.nowNobody')
          : t('room.lead.conflict', { name: leadsNow })}
    </p>
  );
};
