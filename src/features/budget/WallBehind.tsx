import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { billionText } from '../../lib/moneyText';
import { WallPanel } from '../../ui/WallPanel';
import { WallPublished } from '../../ui/WallPublished';
import { rowsState, WallRows } from '../../ui/WallRows';
import { useWallLook } from './useWallLook';
import { behindItems } from './wallBehind';

/** The items of revenue and expenditure that are short of their path, by how much money, the most first. */
export const WallBehind = () => {
  const { t } = useTranslation();
  const { look, published, simulated, state } = useWallLook();
  const items = useMemo(() => (look ? behindItems(look) : null), [look]);
  if (look === null && published.length > 0) return <WallPublished published={published} state={state} />;
  const closed = look?.moment.closed ?? null;
  return (
    <WallPanel
      heading={t('wallScenes.budget.behind')}
      {...(closed === null ? {} : { sub: t('wallScenes.budget.behindSub', { month: closed + 1 }) })}
      state={state.kind === 'empty' ? state : rowsState(state, items?.length ?? 0)}
      simulated={simulated}
      emptyText={t(look === null ? 'budget.none' : items === null ? 'budget.noPath' : 'wallScenes.budget.nobodyBehind')}
    >
      <WallRows
        rows={(items ?? []).map(({ book, item, name, amount }) => ({
          key: `${book}:${item}`,
          name,
          value: t(`wallScenes.budget.book.${book}`),
          strong: billionText(amount),
        }))}
        rest={(count) => t('wallScenes.budget.rest', { count })}
      />
    </WallPanel>
  );
};
