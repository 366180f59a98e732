import { useTranslation } from 'react-i18next';
import { meetingDetail } from '../../../../contract/feeds/meetings';
import type { Meeting } from '../../../../contract/meetings';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { PanelFrame } from '../../../ui/PanelFrame';
import { PanelMessage } from '../../../ui/PanelMessage';
import { panelStateOf } from '../../../ui/panelState';
import { isOpenEnded } from '../meetingWords';
import { ItemsForm } from '../prepare/ItemsForm';
import type { MeetingSlots } from '../slots';
import { useAgencies } from '../useAgencies';
import { AgendaItem } from './AgendaItem';
import { HeadPanel } from './HeadPanel';
import styles from './page.module.css';
import { MEETING_EDIT_SCOPE } from '../../../../contract/commands/meetingActs';
import { useMay } from '../../../data/sessionState';

interface MeetingPageProps {
  id: string;
  asOf: string | null;
  /** The item that the address speaks of. */
  item: string | undefined;
  isEditing: boolean;
  onEditing: (isEditing: boolean) => void;
  slots: MeetingSlots;
}

/** A meeting: what it is, its agenda with frozen figures, what it concluded, and the tasks that came of it. */
export const MeetingPage = ({ id, asOf, item, isEditing, onEditing, slots }: MeetingPageProps) => {
  const { t } = useTranslation();
  const feed = useFeed(meetingDetail, { meeting: id }, asOf);
  const { nameOf } = useAgencies(asOf);
  const link = useLinkState();
  const mayEdit = useMay(MEETING_EDIT_SCOPE);
  const meeting = feed.body?.meeting;
  const { Link, pages } = slots;
  // Without the live link what was done shows only after it is asked for.
  const renew = () => link.status !== 'live' && feed.retry();
  const onDone = (_: Meeting) => void renew();
  const state = panelStateOf(feed, link, false);
  if (meeting === null)
    return (
      <PanelFrame heading={t('meetings.one')} sub="" state={state}>
        <PanelMessage title={t(asOf === null ? 'meetings.lost' : 'meetings.lostThen')} detail={t('meetings.lostHint')} />
        <p className={styles['out']}>
          <Link to="/hop">{t('meetings.toList')}</Link>
        </p>
      </PanelFrame>
    );
  const canEdit = mayEdit && asOf === null && meeting !== undefined && isOpenEnded(meeting.state);
  const isForm = isEditing && canEdit;
  return (
    <div className={styles['page']}>
      {!isForm && (
        <PanelFrame heading={meeting?.title ?? t('meetings.one')} sub="" state={state}>
          {meeting && <HeadPanel meeting={meeting} asOf={asOf} Link={Link} onDone={onDone} />}
        </PanelFrame>
      )}
      <PanelFrame
        heading={t('meetings.agenda.heading')}
        sub={isForm ? meeting.title : t('meetings.agenda.sub')}
        state={state}
        tools={
          canEdit && !isForm ? (
            <button type="button" onClick={() => onEditing(true)}>
              {t('meetings.agenda.edit')}
            </button>
          ) : undefined
        }
      >
        {isForm ? (
          <ItemsForm
            meeting={meeting}
            pages={pages}
            onDone={(changed) => {
              onEditing(false);
              onDone(changed);
            }}
            onCancel={() => onEditing(false)}
          />
        ) : meeting?.items.length === 0 ? (
          <p className={styles['none']}>{t(canEdit ? 'meetings.agenda.none' : 'meetings.agenda.noneOver')}</p>
        ) : (
          <ol className={styles['items']}>
            {meeting?.items.map((each, index) => (
              <AgendaItem
                key={each.id}
                meeting={meeting}
                item={each}
                no={index + 1}
                asOf={asOf}
                isCurrent={each.id === item}
                slots={slots}
                nameOf={nameOf}
                onDone={onDone}
              />
            ))}
          </ol>
        )}
      </PanelFrame>
    </div>
  );
};
