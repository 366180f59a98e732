import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkState } from '../../../data/linkState';
import { formatNumber } from '../../../lib/format';
import { valueText } from '../../../map/bandText';
import { barScale } from '../../../ui/barScale';
import { Figure } from '../../../ui/Figure';
import { FigureCard } from '../../../ui/FigureCard';
import { panelStateOf } from '../../../ui/panelState';
import { areaPassport } from '../areaPassport';
import { Gap } from '../Gap';
import { toMapTable } from '../model';
import { useAreaFigures } from '../useAreaFigures';
import type { IndicatorChoice } from '../useChoices';
import { gapText, spanText } from '../wording';

interface AreaFigureProps {
  set: string;
  indicator: IndicatorChoice;
  area: string;
  asOf: string | null;
}

/** One figure of one commune: its newest value against its path, its rank among all, and how old it is where the link is lost. */
export const AreaFigure = ({ set, indicator: { code, name, unit }, area, asOf }: AreaFigureProps) => {
  const { t } = useTranslation();
  const { feed } = useAreaFigures(set, code, undefined, asOf);
  const state = panelStateOf(feed, useLinkState(), false);
  const { body } = feed;
  const table = useMemo(
    () =>
      body &&
      toMapTable({
        areas: body.values.map((each) => ({ code: each.area, name: each.name })),
        values: body.values,
        direction: body.indicator?.direction ?? 'none',
        layer: null,
        provenance: body.passport?.provenance,
      }),
    [body],
  );
  const row = table?.rows.find((each) => each.code === area);
  const passport = body?.passport ?? null;
  const named = useMemo(() => (row && passport ? areaPassport(passport, row) : null), [row, passport]);
  const id = `${set}/${code}`;
  if (!table || !row || row.value === null || named === null) {
    const why = state.kind === 'loading' ? t('panel.loading') : state.kind === 'error' ? t('panel.failed') : t('panel.empty');
    return <FigureCard id={id} name={<span lang="vi">{name}</span>} until={null} staleSince={null} value={why} />;
  }
  const value = valueText(row.value, unit);
  const scale = barScale(row.value, unit, row.path);
  const isStale = state.kind === 'stale';
  const until = body?.period == null ? null : spanText(body.period, body.openPeriod ? (passport?.observedAt ?? null) : null, t);
  return (
    <FigureCard
      id={id}
      name={<span lang="vi">{name}</span>}
      until={until}
      staleSince={isStale ? state.at : null}
      value={<Figure id={`area:${id}:${area}`} size="tile" text={value} passport={named} stale={isStale} />}
      whole={passport?.denominator ?? null}
      bar={
        scale && {
          ...scale,
          value: row.value,
          label: row.path === null ? value : `${value} ${t('map.pathIs', { path: valueText(row.path, unit) })}`,
        }
      }
    >
      {row.gap !== null && <Gap row={row}>{gapText(row.gap, unit, t)}</Gap>}
      {row.rank !== null && (
        <span>{t('map.ranked', { rank: formatNumber(row.rank), total: formatNumber(table.rows.length - table.missing) })}</span>
      )}
    </FigureCard>
  );
};
