import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { formatFixed } from '../../lib/format';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { measured } from './measured';
import { useWallScores } from './useWallScores';
import { lastUnits } from './wallLists';
import { scoreText } from './wording';

/** The departments, or the communes, at the foot of the ranking, the last first, with their place. */
export const WallLastUnits = ({ kind }: { kind: 'agency' | 'area' }) => {
  const { t } = useTranslation();
  const { shown, state } = useWallScores();
  const last = useMemo(() => (shown ? lastUnits(shown, kind) : null), [shown, kind]);
  const own = shown?.body.scores.filter(({ unit }) => unit.kind === kind) ?? [];
  return (
    <WallPanel
      heading={t(`wallScenes.services.last.${kind}`)}
      {...(last ? { sub: t(`wallScenes.services.bases.${last.basis}`) } : {})}
      state={rowsState(state, last?.units.length ?? 0)}
      simulated={simulatedOf(own.map(({ provenance }) => provenance))}
      emptyText={t(own.length === 0 ? 'wallScenes.services.noScore' : 'wallScenes.services.noRanking')}
    >
      {last && (
        <WallRows
          rows={last.units.map((unit) => ({
            key: unit.key,
            name: unit.unit.name,
            value: t('wallScenes.services.place', { rank: unit.rank, of: last.ranked }),
            strong: last.basis === 'official' ? scoreText(unit.value ?? 0) : `${formatFixed(measured(unit, 'estimate') ?? 0, 1)}%`,
          }))}
          rest={(count) => t(`wallScenes.services.rest.${kind}`, { count })}
        />
      )}
    </WallPanel>
  );
};
