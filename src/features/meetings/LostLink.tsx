import { useTranslation } from 'react-i18next';
import { PanelFrame } from '../../ui/PanelFrame';
import { PanelMessage } from '../../ui/PanelMessage';
import type { MeetingSlots } from './slots';
import styles from './page/page.module.css';

/** Why a link into a meeting leads nowhere, as the address says it. */
const LOST_REASONS = { 'het-han': 'expired', 'gia-mao': 'forged', 'da-dung': 'used', huy: 'cancelled', 'khong-co': 'gone' } as const;
const isReason = (text: string): text is keyof typeof LOST_REASONS => Object.hasOwn(LOST_REASONS, text);
const IDLE = { kind: 'live', at: undefined } as const;

/** Says why a link into a meeting leads nowhere, and what one can do. */
export const LostLink = ({ reason, Link }: { reason: string | undefined; Link: MeetingSlots['Link'] }) => {
  const { t } = useTranslation();
  const known = reason !== undefined && isReason(reason) ? LOST_REASONS[reason] : 'unknown';
  return (
    <PanelFrame heading={t('meetings.link.heading')} sub="" state={IDLE}>
      <PanelMessage alert title={t(`meetings.link.${known}.title`)} detail={t(`meetings.link.${known}.detail`)} />
      <p className={styles['out']}>
        <Link to="/hop">{t('meetings.toList')}</Link>
      </p>
    </PanelFrame>
  );
};
