import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { ChangedImports } from './ChangedImports';
import { ChangedTasks } from './ChangedTasks';
import { HomeSection } from './HomeSection';
import { sinceText } from './homeWords';
import { joinStates } from './joinStates';
import { Troubles } from './Troubles';
import { useHomeFeed } from './useHomeFeed';
import type { Since } from './useSince';
import styles from './home.module.css';

const MOST = 15;

/** What persons did since then on tasks and with files of reports; how much is not listed is said. */
export const WorkChangesPanel = ({ asOf, since }: { asOf: string | null; since: Since }) => {
  const { t } = useTranslation();
  const span = useMemo(() => ({ since: new Date(since.at).toISOString() }), [since.at]);
  const tasks = useHomeFeed(FEEDS['task-changes'], span, asOf);
  const imports = useHomeFeed(FEEDS['import-changes'], span, asOf);
  const work = tasks.body?.tasks ?? [];
  const acts = imports.body?.acts ?? [];
  const words = sinceText(since, asOf !== null, t);
  const parts = [
    { what: t('home.parts.tasks'), panel: tasks.panel, shown: work.length, total: tasks.body?.total ?? 0 },
    { what: t('home.parts.imports'), panel: imports.panel, shown: acts.length, total: imports.body?.total ?? 0 },
  ];
  return (
    <PanelFrame
      heading={t('home.work.heading')}
      sub={t('home.work.sub', { since: words })}
      state={joinStates(
        parts.map(({ panel }) => panel),
        work.length + acts.length === 0,
      )}
      emptyText={t('home.work.none', { since: words })}
    >
      <Troubles parts={parts} />
      <HomeSection heading={t('home.work.tasks')} count={tasks.body?.total ?? 0}>
        <ChangedTasks tasks={work} most={MOST} />
      </HomeSection>
      <HomeSection heading={t('home.work.imports')} count={imports.body?.total ?? 0}>
        <ChangedImports acts={acts} most={MOST} />
      </HomeSection>
      {parts
        .filter(({ shown, total }) => shown < total)
        .map(({ what, shown }) => (
          <p key={what} className={styles['note']}>
            {t('home.work.listedOf', { what, shown: formatNumber(shown) })}
          </p>
        ))}
    </PanelFrame>
  );
};
