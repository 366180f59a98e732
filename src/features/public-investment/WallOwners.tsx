import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { billionText, moneyText, percentText } from '../../lib/moneyText';
import { WallPanel } from '../../ui/WallPanel';
import { WallPublished } from '../../ui/WallPublished';
import { rowsState, WallRows } from '../../ui/WallRows';
import { useWallYear } from './useWallYear';
import { ownersBehind } from './wallLists';

/** Owners behind the path by the money that they have still to pay out: a large one that is a little late weighs more than a small one that is very late. */
export const WallOwners = () => {
  const { t } = useTranslation();
  const { year, published, simulated, state } = useWallYear();
  const found = useMemo(() => (year ? ownersBehind(year) : null), [year]);
  if (state.kind === 'empty' && published.length > 0) return <WallPublished published={published} state={state} />;
  return (
    <WallPanel
      heading={
        found
          ? t('wallScenes.investment.owners', { behind: found.behind.length, known: found.known })
          : t('wallScenes.investment.ownersNone')
      }
      {...(found ? { sub: t('wallScenes.investment.ownersLeft', { amount: moneyText(found.left) }) } : {})}
      state={rowsState(state, found?.behind.length ?? 0)}
      simulated={simulated}
      emptyText={t(
        found === null
          ? 'investment.ranking.empty'
          : year?.path === null
            ? 'investment.heads.noPath'
            : 'wallScenes.investment.nobodyBehind',
      )}
    >
      <WallRows
        rows={(found?.behind ?? []).map(({ key, name, rate, left }) => ({
          key,
          name,
          value: rate === null ? '' : percentText(rate),
          strong: billionText(left),
        }))}
        rest={(count) => t('wallScenes.investment.restOwners', { count })}
      />
    </WallPanel>
  );
};
