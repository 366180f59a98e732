import { useTranslation } from 'react-i18next';
import { formatWithUnit } from '../../lib/format';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { rankingSimulated } from './ranking';
import { useRanking } from './useRanking';
import { columnTexts, isShare } from './wording';

/** The areas behind their path by name, farthest first, as many as there is room for; the rest is counted. */
export const WallLaggards = () => {
  const { t } = useTranslation();
  const { body, ranked, state } = useRanking(null);
  const unit = body?.indicator?.unit ?? '';
  const points = isShare(unit);
  // Columns are set for all that are behind: the decimals do not change with the height of the panel.
  const values = columnTexts(ranked.behind.map(({ value }) => value ?? 0));
  const gaps = columnTexts(ranked.behind.map(({ deviation }) => -(deviation ?? 0)));
  return (
    <WallPanel
      heading={t('overview.laggards', { behind: ranked.behind.length, known: ranked.known })}
      state={rowsState(state, ranked.behind.length)}
      simulated={body !== undefined && rankingSimulated(body)}
      emptyText={t(ranked.known === 0 ? 'overview.noAreas' : 'overview.nobodyBehind')}
    >
      <WallRows
        rows={ranked.behind.map(({ area, name, value }, at) => ({
          key: area,
          name,
          value: value === null ? '' : formatWithUnit(values[at] ?? '', points ? '%' : unit),
          strong: `−${points ? t('overview.points', { size: gaps[at] ?? '' }) : formatWithUnit(gaps[at] ?? '', unit)}`,
        }))}
        rest={(count) => t('overview.rest', { count })}
      />
    </WallPanel>
  );
};
