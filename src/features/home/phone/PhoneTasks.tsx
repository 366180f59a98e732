import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../../contract/feeds/index';
import { PanelFrame } from '../../../ui/PanelFrame';
import { ownTasks, toConfirm, type AgencyFamily } from '../agencyModel';
import { Go } from '../Go';
import { joinStates } from '../joinStates';
import { TaskRows } from '../TaskRows';
import { Troubles } from '../Troubles';
import { useHomeFeed } from '../useHomeFeed';
import { useToday } from '../useToday';
import styles from './phone.module.css';

const nothing = {};

/** What an agency has due: tasks past their day, then those of the next days; the rest, and figures that wait for its word, are counted. */
export const PhoneTasks = ({ family, asOf }: { family: AgencyFamily; asOf: string | null }) => {
  const { t } = useTranslation();
  const today = useToday(asOf === null ? undefined : Date.parse(asOf));
  const tasks = useHomeFeed(FEEDS.tasks, nothing, asOf);
  const spoken = useHomeFeed(FEEDS['confirmation-list'], nothing, asOf);
  const { overdue, soon, unknown, running } = ownTasks(tasks.body?.tasks ?? [], family, today);
  const confirm = toConfirm(spoken.body?.figures ?? [], family).length;
  const agency = family.agency.id;
  const due = [...overdue, ...soon];
  const others = unknown.length + running;
  const parts = [
    { what: t('home.parts.tasks'), panel: tasks.panel },
    { what: t('home.parts.confirmations'), panel: spoken.panel },
  ];
  const counts = [
    ...(overdue.length > 0 ? [t('mobile.tasks.overdue', { count: overdue.length })] : []),
    ...(soon.length > 0 ? [t('mobile.tasks.soon', { count: soon.length })] : []),
  ];
  return (
    <PanelFrame
      heading={t('mobile.tasks.heading')}
      sub={counts.join(' · ')}
      state={joinStates(
        parts.map(({ panel }) => panel),
        due.length + others + confirm === 0,
      )}
      emptyText={t('home.own.noWork')}
    >
      <Troubles parts={parts} />
      {due.length > 0 ? <TaskRows tasks={due} /> : <p className={styles['none']}>{t('mobile.tasks.nothingDue')}</p>}
      <ul className={styles['ways']}>
        {others > 0 && (
          <li>
            <Go place={{ kind: 'tasks', agency, standing: null }}>{t('mobile.tasks.others', { count: others })}</Go>
          </li>
        )}
        {confirm > 0 && (
          <li>
            <Go place={{ kind: 'confirmations', agency }}>{t('mobile.tasks.confirm', { count: confirm })}</Go>
          </li>
        )}
      </ul>
    </PanelFrame>
  );
};
