import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { formatDateTime, formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { StatusWord } from '../../ui/StatusWord';
import { Capped } from './Capped';
import { explainedFigures, flaggedFigures, overdueTasks, waitingImports } from './decisions';
import { Go } from './Go';
import { HomeSection } from './HomeSection';
import { joinStates } from './joinStates';
import { SpokenRow } from './SpokenRow';
import { Troubles } from './Troubles';
import { useHomeFeed } from './useHomeFeed';
import { useToday } from './useToday';
import styles from './home.module.css';

const MOST = 5;
const nothing = {};

/** What waits for a leader's word; each row leads to the place where it is given. */
export const DecisionsPanel = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const today = useToday(asOf === null ? undefined : Date.parse(asOf));
  const spoken = useHomeFeed(FEEDS['confirmation-list'], nothing, asOf);
  const tasks = useHomeFeed(FEEDS.tasks, nothing, asOf);
  const imports = useHomeFeed(FEEDS.imports, nothing, asOf);
  const flagged = flaggedFigures(spoken.body?.figures ?? []);
  const explained = explainedFigures(spoken.body?.figures ?? []);
  const overdue = overdueTasks(tasks.body?.tasks ?? [], today);
  const files = waitingImports(imports.body?.files ?? []);
  const count = flagged.length + explained.length + overdue.length + files.length;
  return (
    <PanelFrame
      heading={t('home.decisions.heading')}
      sub={t('home.decisions.sub')}
      state={joinStates([spoken.panel, tasks.panel, imports.panel], count === 0)}
      emptyText={t('home.decisions.none')}
    >
      <Troubles
        parts={[
          { what: t('home.parts.confirmations'), panel: spoken.panel },
          { what: t('home.parts.tasks'), panel: tasks.panel },
          { what: t('home.parts.imports'), panel: imports.panel },
        ]}
      />
      <HomeSection heading={t('home.decisions.flagged')} count={flagged.length}>
        <Capped items={flagged} most={MOST} row={(each) => <SpokenRow key={each.figure.figure} spoken={each} queue="flagged" />} />
      </HomeSection>
      <HomeSection heading={t('home.decisions.overdue')} count={overdue.length}>
        <Capped
          items={overdue}
          most={MOST}
          row={({ task, judged, escalated }) => (
            <li key={task.id} className={styles['row']} data-decision="task">
              <div className={styles['title']}>
                <Go place={{ kind: 'task', task: task.id }}>{task.title}</Go>
                <small>{task.leads.map(({ name }) => name).join(', ')}</small>
              </div>
              <div className={styles['gap']}>
                <StatusWord tone={escalated ? 'critical' : 'high'}>
                  {t('home.decisions.daysLate', { days: judged.daysPast ?? 0 })}
                </StatusWord>
                {escalated && <small> {t('home.decisions.escalated')}</small>}
              </div>
            </li>
          )}
        />
      </HomeSection>
      <HomeSection heading={t('home.decisions.explained')} count={explained.length}>
        <Capped items={explained} most={MOST} row={(each) => <SpokenRow key={each.figure.figure} spoken={each} queue="explained" />} />
      </HomeSection>
      <HomeSection heading={t('home.decisions.imports')} count={files.length}>
        <Capped
          items={files}
          most={MOST}
          row={({ id, name, uploadedBy, stateAt, counts }) => (
            <li key={id} className={styles['row']} data-decision="import">
              <div className={styles['title']}>
                <Go place={{ kind: 'import', file: id }}>{name}</Go>
                <small>{t('home.decisions.importBy', { by: uploadedBy, at: formatDateTime(stateAt) })}</small>
              </div>
              {counts && (
                <small>
                  {t('home.decisions.importCounts', {
                    rows: formatNumber(counts.rows),
                    accepted: formatNumber(counts.accepted),
                    warned: formatNumber(counts.warned),
                    refused: formatNumber(counts.refused),
                  })}
                </small>
              )}
            </li>
          )}
        />
      </HomeSection>
    </PanelFrame>
  );
};
