import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { formatDateTime, formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { Capped } from './Capped';
import { ChangedImports } from './ChangedImports';
import { ChangedSources } from './ChangedSources';
import { ChangedTasks } from './ChangedTasks';
import { ChangeRow, keyOfChange } from './ChangeRow';
import { countChanges, toShownChanges } from './changeModel';
import { firstLoadOf } from './firstLoad';
import { FirstLoadRow } from './FirstLoadRow';
import { Go } from './Go';
import { HomeSection } from './HomeSection';
import { sinceText } from './homeWords';
import { joinStates } from './joinStates';
import { SinceChoice } from './SinceChoice';
import { Troubles } from './Troubles';
import { useHomeFeed } from './useHomeFeed';
import { useIsTooLate, type Since } from './useSince';
import styles from './home.module.css';

/** Figures of one kind that there is room for. */
const MOST = 6;
const MOST_PROMISES = 3;
const MOST_WORK = 4;
const HEADS = { yesterday: 'home.changes.yesterday', lastWorkingDay: 'home.changes.friday', chosen: 'home.changes.chosen' } as const;
const nothing = {};

interface ChangesPanelProps {
  asOf: string | null;
  since: Since;
  onSince: (chosen: string | undefined) => void;
}

/** What is known otherwise than yesterday: corrections first, then what moved farthest, tasks, files, then plans, sources and boundaries. */
export const ChangesPanel = ({ asOf, since, onSince }: ChangesPanelProps) => {
  const { t } = useTranslation();
  const moment = asOf === null ? undefined : Date.parse(asOf);
  const span = useMemo(() => ({ since: new Date(since.at).toISOString() }), [since.at]);
  const figures = useHomeFeed(FEEDS.changes, span, asOf);
  const states = useHomeFeed(FEEDS['source-changes'], span, asOf);
  const boundaries = useHomeFeed(FEEDS['boundary-changes'], span, asOf);
  const tasks = useHomeFeed(FEEDS['task-changes'], span, asOf);
  const imports = useHomeFeed(FEEDS['import-changes'], span, asOf);
  const sources = useHomeFeed(FEEDS.sources, nothing, asOf);
  const isTooLate = useIsTooLate(since, moment);
  const { body } = figures;
  const shown = useMemo(() => body && toShownChanges(body, MOST), [body]);
  const first = firstLoadOf({ changes: body, tasks: tasks.body, sources: states.body, boundaries: boundaries.body });
  // What came with the first load is told by its one line alone.
  const moved = (states.body?.sources ?? []).filter(({ from }) => first === null || from !== null);
  const recorded = first?.hasBoundaries ? null : (boundaries.body?.recorded ?? null);
  const sets = first ? [] : (body?.sets ?? []);
  const loaded = (tasks.body?.loaded ?? []).filter(({ isFirst }) => first === null || !isFirst);
  const work = tasks.body?.tasks ?? [];
  const acts = imports.body?.acts ?? [];
  const words = sinceText(since, moment !== undefined, t);
  const count = (body ? countChanges(body) : 0) + moved.length + (recorded ? 1 : 0) + work.length + acts.length + loaded.length;
  const panels = [figures.panel, states.panel, boundaries.panel, tasks.panel, imports.panel];
  return (
    <PanelFrame
      heading={t(HEADS[since.kind])}
      sub={t('home.changes.sub')}
      state={joinStates(panels, count === 0)}
      emptyText={isTooLate ? t('home.changes.tooLate') : t('home.changes.none', { since: words })}
      tools={<SinceChoice since={since} moment={moment} onSince={onSince} />}
    >
      <Troubles
        parts={[
          { what: t('home.parts.figures'), panel: figures.panel },
          { what: t('home.parts.sourceStates'), panel: states.panel },
          { what: t('home.parts.boundaries'), panel: boundaries.panel },
          { what: t('home.parts.tasks'), panel: tasks.panel },
          { what: t('home.parts.imports'), panel: imports.panel },
        ]}
      />
      {first && <FirstLoadRow load={first} />}
      {body && shown && (
        <>
          <HomeSection heading={t('home.changes.corrected')} count={shown.correctedCount} note={t('home.changes.correctedNote')}>
            <ul className={styles['rows']}>
              {shown.corrected.map((change) => (
                <ChangeRow key={keyOfChange(change)} change={change} />
              ))}
            </ul>
          </HomeSection>
          <HomeSection heading={t('home.changes.running')} count={shown.runningCount} note={t('home.changes.runningNote')}>
            <ul className={styles['rows']}>
              {shown.running.map((change) => (
                <ChangeRow key={keyOfChange(change)} change={change} />
              ))}
            </ul>
          </HomeSection>
          {shown.correctedCount + shown.runningCount > 0 && (
            <p className={styles['note']}>
              {shown.rest > 0 && `${t('home.changes.rest', { count: shown.rest })} · `}
              <Go place={{ kind: 'changes' }}>{t('home.changes.all')}</Go>
            </p>
          )}
        </>
      )}
      <HomeSection heading={t('home.work.tasks')} count={(tasks.body?.total ?? 0) + loaded.length}>
        <ChangedTasks tasks={work} most={MOST_WORK} />
        {loaded.map(({ document, tasks: count, at, isFirst }) => (
          <p key={document} className={styles['row']}>
            {t(isFirst ? 'home.work.loaded' : 'home.work.reloaded', { count, document, at: formatDateTime(at) })}
          </p>
        ))}
        {work.length < (tasks.body?.total ?? 0) && <p className={styles['note']}>{t('home.work.listed', { shown: work.length })}</p>}
      </HomeSection>
      <HomeSection heading={t('home.work.imports')} count={imports.body?.total ?? 0}>
        <ChangedImports acts={acts} most={MOST_WORK} />
        {acts.length < (imports.body?.total ?? 0) && <p className={styles['note']}>{t('home.work.listed', { shown: acts.length })}</p>}
      </HomeSection>
      {body && (
        <>
          <HomeSection heading={t('home.changes.promises')} count={body.totalPromises}>
            <Capped items={body.promises} most={MOST_PROMISES} row={(change) => <ChangeRow key={keyOfChange(change)} change={change} />} />
          </HomeSection>
          <HomeSection heading={t('home.changes.sets')} count={sets.length}>
            <ul className={styles['rows']}>
              {sets.map(({ id, name, indicators, figures: held, provenance }) => (
                <li key={id} className={styles['row']} data-set={id}>
                  <div className={styles['title']}>
                    <Go place={{ kind: 'set', set: id }}>{name}</Go>
                    <small>
                      {t('home.changes.setHolds', { indicators: formatNumber(indicators), figures: formatNumber(held) })}
                      {provenance === 'simulated' && ` · ${t('simulated')}`}
                    </small>
                  </div>
                </li>
              ))}
            </ul>
          </HomeSection>
        </>
      )}
      <HomeSection heading={t('home.changes.sources')} count={moved.length}>
        <ChangedSources moved={moved} sources={sources.body?.sources ?? []} />
      </HomeSection>
      {recorded && (
        <HomeSection heading={t('home.changes.boundaries')} count={1}>
          <p className={styles['row']}>
            <Go place={{ kind: 'boundaries' }}>{t(recorded.isFirst ? 'home.changes.boundariesFirst' : 'home.changes.boundariesNew')}</Go>{' '}
            <small>
              {formatDateTime(recorded.at)} · {recorded.source}
            </small>
          </p>
        </HomeSection>
      )}
    </PanelFrame>
  );
};
