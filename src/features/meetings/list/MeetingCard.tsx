import { useTranslation } from 'react-i18next';
import type { MeetingHead } from '../../../../contract/meetings';
import { roomDoor } from '../../../lib/roomAddress';
import { StatusWord } from '../../../ui/StatusWord';
import { meetingPath } from '../meetingPath';
import { isOpenEnded, spanText, TONES } from '../meetingWords';
import type { MeetingSlots } from '../slots';
import styles from './list.module.css';

export type ListedMeeting = MeetingHead & { itemCount: number; conclusionCount: number };

interface MeetingCardProps {
  meeting: ListedMeeting;
  asOf: string | null;
  Link: MeetingSlots['Link'];
}

/** A meeting of the month: when, what, where, who chairs, how far it is, and the ways in. */
export const MeetingCard = ({ meeting, asOf, Link }: MeetingCardProps) => {
  const { t } = useTranslation();
  const { id, title, startsAt, endsAt, place, chair, state, source, itemCount, conclusionCount, presenter } = meeting;
  return (
    <li className={styles['card']} data-state={state}>
      <span className={styles['when']}>{spanText(startsAt, endsAt)}</span>
      <div className={styles['what']}>
        <h3 lang="vi">
          <Link to={meetingPath(id, asOf)}>{title}</Link>
        </h3>
        <p className={styles['facts']}>
          {place !== '' && <span lang="vi">{place}</span>}
          {chair !== '' && <span lang="vi">{t('meetings.list.chair', { name: chair })}</span>}
          <span>{t('meetings.list.items', { count: itemCount })}</span>
          {conclusionCount > 0 && <span>{t('meetings.list.conclusions', { count: conclusionCount })}</span>}
          <span>{source === null ? t('meetings.list.byHand') : t('meetings.list.bySystem', { system: source.system })}</span>
        </p>
      </div>
      <span className={styles['standing']}>
        <StatusWord tone={TONES[state]}>{t(`meetings.state.${state}`)}</StatusWord>
        {presenter && <small lang="vi">{t('meetings.list.led', { name: presenter.name })}</small>}
      </span>
      <span className={styles['ways']}>
        {asOf === null && isOpenEnded(state) && <Link to={roomDoor(id)}>{t('meetings.enter')}</Link>}
        {conclusionCount > 0 && <Link to={meetingPath(id, asOf, 'bien-ban')}>{t('meetings.minutesLink')}</Link>}
      </span>
    </li>
  );
};
