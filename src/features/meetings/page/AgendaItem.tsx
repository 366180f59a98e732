import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting, MeetingItem } from '../../../../contract/meetings';
import { ConclusionForm } from '../conclusions/ConclusionForm';
import { ConclusionList } from '../conclusions/ConclusionList';
import { pageName } from '../pageName';
import { FrozenState } from '../prepare/FrozenState';
import { freezeAddress, shownAddress } from './itemAddresses';
import type { MeetingSlots } from '../slots';
import styles from './page.module.css';
import { MEETING_EDIT_SCOPE } from '../../../../contract/commands/meetingActs';
import { useMay } from '../../../data/sessionState';

interface AgendaItemProps {
  meeting: Meeting;
  item: MeetingItem;
  /** From 1 on. */
  no: number;
  asOf: string | null;
  /** The one that the address speaks of. */
  isCurrent: boolean;
  slots: MeetingSlots;
  nameOf: (agency: string) => string;
  onDone: (meeting: Meeting) => void;
}

/** An item of the agenda: its figures and how far they are frozen, and what was concluded on it. */
export const AgendaItem = ({ meeting, item, no, asOf, isCurrent, slots, nameOf, onDone }: AgendaItemProps) => {
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const { Link, TaskFields, TaskLine, pages } = slots;
  const { address, agency, minutes, conclusions, title } = item;
  // What may be changed is changed by who prepares meetings.
  const isNow = useMay(MEETING_EDIT_SCOPE) && asOf === null;
  const canConclude = isNow && meeting.state !== 'cancelled';
  const canPrepare = isNow && (meeting.state === 'planned' || meeting.state === 'open');
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'center' });
  }, [isCurrent]);
  const about = [agency === null ? null : nameOf(agency), minutes === null ? null : t('meetings.item.long', { minutes })].filter(
    (each) => each !== null,
  );
  return (
    <li ref={place} className={styles['item']} data-current={isCurrent || undefined}>
      <span className={styles['no']} aria-hidden="true">
        {no}
      </span>
      <div className={styles['what']}>
        <h3 lang="vi">{title}</h3>
        {about.length > 0 && <p className={styles['about']}>{about.join(' · ')}</p>}
        <p className={styles['page']}>
          {address !== null && <Link to={shownAddress(item)}>{t('meetings.item.open', { page: pageName(address, pages) })}</Link>}
          <FrozenState bound={item} />
          {address !== null && canPrepare && (
            <Link to={freezeAddress(meeting.id, item)}>{t(item.frozen === null ? 'meetings.frozen.go' : 'meetings.frozen.goAgain')}</Link>
          )}
        </p>
        {conclusions.length > 0 && (
          <ConclusionList meeting={meeting.id} item={item} asOf={asOf} canAct={canConclude} TaskLine={TaskLine} onDone={onDone} />
        )}
        {canConclude && !isWriting && (
          <button type="button" aria-label={t('meetings.conclusion.writeOn', { title })} onClick={() => setWriting(true)}>
            + {t('meetings.conclusion.write')}
          </button>
        )}
        {isWriting && (
          <ConclusionForm
            meeting={meeting.id}
            item={item.id}
            TaskFields={TaskFields}
            onDone={(changed) => {
              setWriting(false);
              onDone(changed);
            }}
            onCancel={() => setWriting(false)}
          />
        )}
      </div>
    </li>
  );
};
