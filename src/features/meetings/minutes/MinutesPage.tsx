import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingDetail } from '../../../../contract/feeds/meetings';
import { tasks as tasksFeed } from '../../../../contract/feeds/tasks';
import type { MeetingItem } from '../../../../contract/meetings';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { ExportDoor } from '../../../export/exportDoor';
import { PanelFrame } from '../../../ui/PanelFrame';
import { PanelMessage } from '../../../ui/PanelMessage';
import { panelStateOf } from '../../../ui/panelState';
import { meetingPath } from '../meetingPath';
import type { MeetingSlots } from '../slots';
import { useAgencies } from '../useAgencies';
import { MinutesDocument } from './Document';
import { MinutesItem } from './MinutesItem';
import { MinutesTools } from './MinutesTools';
import { useItemFigures } from './useItemFigures';
import styles from './minutes.module.css';

interface MinutesPageProps {
  id: string;
  asOf: string | null;
  slots: Pick<MeetingSlots, 'Link' | 'pages' | 'dueText'>;
}
const none = {};
const NO_ITEMS: readonly MeetingItem[] = [];

/** The minutes of a meeting as they are printed, and the ways to take them away. */
export const MinutesPage = ({ id, asOf, slots }: MinutesPageProps) => {
  const { t } = useTranslation();
  const door = use(ExportDoor);
  const feed = useFeed(meetingDetail, { meeting: id }, asOf);
  const tasks = useFeed(tasksFeed, none, asOf);
  const { nameOf } = useAgencies(asOf);
  const link = useLinkState();
  const meeting = feed.body?.meeting;
  const items = meeting?.items ?? NO_ITEMS;
  const figures = useItemFigures(items);
  const { Link, dueText } = slots;
  const taskOf = (task: string) => tasks.body?.tasks.find((each) => each.id === task);
  const waiting = figures.filter(({ kind }) => kind === 'loading').length + (tasks.status === 'loading' ? 1 : 0);
  const failed = figures.flatMap((each) => (each.kind === 'failed' ? [each.retry] : []));
  // Who may not read tasks has minutes without them, which say so.
  if (tasks.status === 'error' && tasks.problem?.status !== 403) failed.push(tasks.retry);
  if (!meeting)
    return (
      <PanelFrame heading={t('meetings.minutes.heading')} sub="" state={panelStateOf(feed, link, false)}>
        <PanelMessage title={t(asOf === null ? 'meetings.lost' : 'meetings.lostThen')} detail={t('meetings.lostHint')} />
      </PanelFrame>
    );
  return (
    <div className={styles['page']}>
      <div className={styles['tools']} data-export>
        <Link to={meetingPath(id, asOf)}>‹ {t('meetings.minutes.back')}</Link>
        {door && (
          <MinutesTools
            door={door}
            waiting={waiting}
            failed={failed.length}
            retry={() => {
              for (const retry of failed) retry();
            }}
            title={t('meetings.minutes.fileTitle', { title: meeting.title })}
            partsOf={async () =>
              (await import('./toParts')).toParts({ meeting, figures, taskOf, dueText, nameOf, asOf, revision: feed.revision ?? 0 }, t)
            }
          />
        )}
      </div>
      <MinutesDocument meeting={meeting}>
        {items.length === 0 && <p>{t('meetings.agenda.noneOver')}</p>}
        {items.map((item, index) => (
          <MinutesItem
            key={item.id}
            item={item}
            no={index + 1}
            figures={figures[index] ?? { kind: 'none' }}
            taskOf={taskOf}
            nameOf={nameOf}
            slots={slots}
          />
        ))}
      </MinutesDocument>
    </div>
  );
};
