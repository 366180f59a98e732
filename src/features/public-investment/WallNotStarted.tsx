import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { billionText, moneyText } from '../../lib/moneyText';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { useWallYear } from './useWallYear';
import { notStarted } from './wallLists';

/** Projects with a plan of which nothing was paid out in the year, the largest first, with their owner. */
export const WallNotStarted = () => {
  const { t } = useTranslation();
  const { year, simulated, state } = useWallYear();
  const found = useMemo(() => (year ? notStarted(year) : null), [year]);
  const owners = useMemo(() => new Map(year?.body.owners.map(({ code, name }) => [code, name])), [year]);
  return (
    <WallPanel
      heading={found ? t('wallScenes.investment.notStarted', { count: found.projects.length }) : t('wallScenes.investment.notStartedNone')}
      {...(found && found.projects.length > 0 ? { sub: t('wallScenes.investment.notStartedPlan', { amount: moneyText(found.plan) }) } : {})}
      state={rowsState(state, found?.projects.length ?? 0)}
      simulated={simulated}
      emptyText={t(found === null ? 'investment.ranking.empty' : 'wallScenes.investment.allStarted')}
    >
      <WallRows
        rows={(found?.projects ?? []).map(({ project, name, plan, standing }) => ({
          key: project.code,
          name,
          note: [owners.get(project.owner) ?? project.owner, ...(standing === 'silent' ? [t('wallScenes.investment.silent')] : [])].join(
            ' · ',
          ),
          strong: billionText(plan),
        }))}
        rest={(count) => t('wallScenes.investment.restProjects', { count })}
      />
    </WallPanel>
  );
};
