import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { PanelFrame } from '../../ui/PanelFrame';
import { StatusWord } from '../../ui/StatusWord';
import { ownTasks, toConfirm, type AgencyFamily } from './agencyModel';
import { Capped } from './Capped';
import { Go } from './Go';
import { HomeSection } from './HomeSection';
import { periodText } from './homeWords';
import { joinStates } from './joinStates';
import { TaskRows } from './TaskRows';
import { Troubles } from './Troubles';
import { useHomeFeed } from './useHomeFeed';
import { useToday } from './useToday';
import { ValueFigure } from './ValueFigure';
import styles from './home.module.css';

const MOST = 4;
const nothing = {};

/** What an agency has to do: tasks that it leads, and figures that wait for its word. */
export const OwnWork = ({ family, asOf }: { family: AgencyFamily; asOf: string | null }) => {
  const { t } = useTranslation();
  const today = useToday(asOf === null ? undefined : Date.parse(asOf));
  const tasks = useHomeFeed(FEEDS.tasks, nothing, asOf);
  const spoken = useHomeFeed(FEEDS['confirmation-list'], nothing, asOf);
  const { overdue, soon, unknown, running } = ownTasks(tasks.body?.tasks ?? [], family, today);
  const confirm = toConfirm(spoken.body?.figures ?? [], family);
  const agency = family.agency.id;
  const parts = [
    { what: t('home.parts.tasks'), panel: tasks.panel },
    { what: t('home.parts.confirmations'), panel: spoken.panel },
  ];
  const hasTasks = overdue.length + soon.length + unknown.length + running > 0;
  return (
    <PanelFrame
      heading={t('home.own.work')}
      sub={t('home.own.workSub')}
      state={joinStates(
        parts.map(({ panel }) => panel),
        !hasTasks && confirm.length === 0,
      )}
      emptyText={t('home.own.noWork')}
    >
      <Troubles parts={parts} />
      <HomeSection heading={t('home.decisions.overdue')} count={overdue.length}>
        <TaskRows tasks={overdue} />
      </HomeSection>
      <HomeSection heading={t('home.own.soon')} count={soon.length}>
        <TaskRows tasks={soon} />
      </HomeSection>
      <HomeSection heading={t('home.own.unknown')} count={unknown.length}>
        <TaskRows tasks={unknown} />
      </HomeSection>
      {hasTasks && (
        <p className={styles['note']}>
          {running > 0 && `${t('home.own.running', { count: running })} `}
          <Go place={{ kind: 'tasks', agency, standing: null }}>{t('home.own.allTasks')}</Go>
        </p>
      )}
      <HomeSection heading={t('home.own.confirm')} count={confirm.length}>
        <Capped
          items={confirm}
          most={MOST}
          row={({ figure, queue }) => (
            <li key={figure.figure} className={styles['row']} data-confirm={figure.figure}>
              <div className={styles['title']}>
                <Go place={{ kind: 'confirmation', figure: figure.figure, queue }}>{figure.passport.name}</Go>
                <small>
                  {figure.part !== null && `${figure.part} · `}
                  {periodText(figure.passport.period, t)}
                </small>
              </div>
              <div className={styles['move']}>
                <ValueFigure id={`confirm:${figure.figure}`} of={figure} unit={figure.passport.unit} />
                <StatusWord tone={queue === 'changed' ? 'medium' : 'none'}>
                  {t(queue === 'changed' ? 'home.own.changedSince' : 'home.own.waitingWord')}
                </StatusWord>
              </div>
            </li>
          )}
        />
        <p className={styles['note']}>
          <Go place={{ kind: 'confirmations', agency }}>{t('home.own.allConfirm')}</Go>
        </p>
      </HomeSection>
    </PanelFrame>
  );
};
