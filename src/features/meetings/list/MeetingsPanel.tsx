import { useTranslation } from 'react-i18next';
import { meetings as meetingsFeed } from '../../../../contract/feeds/meetings';
import type { Meeting } from '../../../../contract/meetings';
import { vietnamDay } from '../../../../contract/rules/taskTiming';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { ExportButton } from '../../../export/ExportButton';
import { useClock } from '../../../ui/clock';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { Sheet } from '../../../ui/Sheet';
import { HeadForm } from '../head/HeadForm';
import type { MeetingSlots } from '../slots';
import { MeetingCard } from './MeetingCard';
import { MonthSwitch } from './MonthSwitch';
import styles from './list.module.css';
import { MEETING_EDIT_SCOPE } from '../../../../contract/commands/meetingActs';
import { useMay } from '../../../data/sessionState';

interface MeetingsPanelProps {
  asOf: string | null;
  /** `2026-11`; undefined: the present one. */
  month: string | undefined;
  isCreating: boolean;
  onMonth: (month: string | undefined) => void;
  onCreating: (isCreating: boolean) => void;
  onMade: (meeting: Meeting) => void;
  Link: MeetingSlots['Link'];
}

/** The meetings of a month, in the order of their beginning, and the form for a new one. */
export const MeetingsPanel = ({ asOf, month: chosen, isCreating, onMonth, onCreating, onMade, Link }: MeetingsPanelProps) => {
  const { t } = useTranslation();
  const now = useClock(vietnamDay);
  const today = asOf === null ? now : vietnamDay(Date.parse(asOf));
  const thisMonth = today.slice(0, 7);
  const month = chosen ?? thisMonth;
  const feed = useFeed(meetingsFeed, { month }, asOf);
  const link = useLinkState();
  const mayEdit = useMay(MEETING_EDIT_SCOPE);
  const meetings = feed.body?.meetings;
  const tools = (
    <>
      {mayEdit && (
        <button type="button" className={styles['create']} disabled={asOf !== null} onClick={() => onCreating(true)}>
          + {t('meetings.create')}
        </button>
      )}
      {meetings && meetings.length > 0 && (
        <ExportButton of={async () => (await import('./toExport')).toExport({ meetings, asOf, month, revision: feed.revision ?? 0 }, t)} />
      )}
    </>
  );
  return (
    <>
      <PanelFrame heading={t('meetings.heading')} sub={t('meetings.sub')} state={panelStateOf(feed, link, false)} tools={tools}>
        <MonthSwitch month={month} thisMonth={thisMonth} onMonth={onMonth} />
        {meetings?.length === 0 && <p className={styles['none']}>{t('meetings.list.none')}</p>}
        <ul className={styles['list']}>
          {meetings?.map((meeting) => (
            <MeetingCard key={meeting.id} meeting={meeting} asOf={asOf} Link={Link} />
          ))}
        </ul>
      </PanelFrame>
      {isCreating && asOf === null && mayEdit && (
        <Sheet side label={t('meetings.create')} closeLabel={t('meetings.close')} onClose={() => onCreating(false)}>
          <HeadForm meeting={null} day={today} onDone={onMade} onCancel={() => onCreating(false)} />
        </Sheet>
      )}
    </>
  );
};
