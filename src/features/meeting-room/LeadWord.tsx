import { useTranslation } from 'react-i18next';
import { useClock } from '../../ui/clock';
import { StatusWord } from '../../ui/StatusWord';
import type { LeadOrder } from './useLeadOrder';
import type { MeetingRoom } from './useMeetingRoom';
import styles from './head.module.css';

const pad = (part: number): string => String(part).padStart(2, '0');
/** "00:12", "01:02:30". */
export const silenceText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${hours > 0 ? `${pad(hours)}:` : ''}${pad(minutes)}:${pad(seconds % 60)}`;
};

const Silence = ({ since }: { since: number }) => {
  const { t } = useTranslation();
  const text = useClock((now) => silenceText(now - since));
  return <StatusWord tone="stale">{t('room.lead.lost', { since: text })}</StatusWord>;
};

interface LeadWordProps {
  room: Pick<MeetingRoom, 'standing' | 'acts' | 'follow' | 'presenter'>;
  order: LeadOrder;
  onTake: (fromLost: boolean) => void;
}

/** Who leads, whether this page follows, and the one act that this allows. */
export const LeadWord = ({ room: { standing, acts, follow, presenter }, order, onTake }: LeadWordProps) => {
  const { t } = useTranslation();
  const { name } = presenter ?? {};
  return (
    <>
      {standing === 'leading' ? (
        <span className={styles['chip']} data-own>
          <StatusWord tone="low">{t('room.lead.own')}</StatusWord>
        </span>
      ) : (
        standing !== 'over' &&
        (name === undefined ? (
          <span className={styles['chip']}>{t('room.lead.nobody')}</span>
        ) : (
          <span className={styles['chip']} lang="vi">
            {t('room.lead.by', { name })}
          </span>
        ))
      )}
      {standing === 'leader-lost' && follow.lostSince !== null && <Silence since={follow.lostSince} />}
      {standing === 'following' && <StatusWord tone="good">{t('room.follow.following')}</StatusWord>}
      {standing === 'apart' && <StatusWord tone="medium">{t('room.follow.apart')}</StatusWord>}
      {standing === 'line-lost' && <StatusWord tone="stale">{t('room.follow.lineLost')}</StatusWord>}
      {standing === 'denied' && <StatusWord tone="medium">{t('room.follow.denied')}</StatusWord>}
      {standing === 'entering' && <span className={styles['quiet']}>{t('room.follow.entering')}</span>}
      {acts.breakAway && (
        <button type="button" onClick={follow.breakAway}>
          {t('room.follow.breakAway')}
        </button>
      )}
      {acts.rejoin && (
        <button type="button" className={styles['primary']} onClick={follow.rejoin}>
          {t('room.follow.rejoin')}
        </button>
      )}
      {acts.take && (
        <button type="button" disabled={order.isPending} onClick={() => onTake(false)}>
          {t('room.lead.take')}
        </button>
      )}
      {acts.takeOver && (
        <button type="button" className={styles['primary']} disabled={order.isPending} onClick={() => onTake(true)}>
          {t('room.lead.takeOver')}
        </button>
      )}
    </>
  );
};
