import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { toAreas } from '../../map/toAreas';
import { NO_RINGS, withRings, type PointRings } from '../../map/pointRings';
import { panelStateOf } from '../../ui/panelState';
import { mapSimulated, toMapTable } from './model';
import { toFills, toLegend } from './toScene';
import { useStations } from './useStations';

const none = {};
const noAreas: never[] = [];
const noColumns: never[] = [];
const noValues: never[] = [];

/** The scene of one indicator's newest values by area with the stations on it, zoomed to `focus`: what a map without choosers shows. */
export const useIndicatorMap = (set: string, indicator: string, asOf: string | null, rings: PointRings = NO_RINGS, focus?: string) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const params = useMemo(() => ({ set, indicator, period: 'latest' }), [set, indicator]);
  const boundaries = useFeed(FEEDS.boundaries, none, asOf);
  const feed = useFeed(FEEDS['area-values'], params, asOf);
  const { points: bare, provenances } = useStations(asOf);
  const points = useMemo(() => withRings(bare, rings), [bare, rings]);
  const { body } = feed;
  const areas = useMemo(() => (boundaries.body ? toAreas(boundaries.body) : noAreas), [boundaries.body]);
  const unit = body?.indicator?.unit ?? '';
  const table = useMemo(
    () =>
      toMapTable({
        areas,
        values: body?.values ?? noValues,
        direction: body?.indicator?.direction ?? 'none',
        layer: null,
        provenance: body?.passport?.provenance,
      }),
    [areas, body],
  );
  const scene = useMemo(
    () => ({
      areas,
      bbox: boundaries.body?.bbox ?? ([0, 0, 1, 1] as [number, number, number, number]),
      fills: toFills(table, unit, t),
      points,
      columns: noColumns,
      focus: areas.some(({ code }) => code === focus) ? (focus ?? null) : null,
    }),
    [areas, boundaries.body, table, unit, points, focus, t],
  );
  const legend = useMemo(() => toLegend(table, unit, t), [table, unit, t]);
  return {
    scene,
    table,
    legend,
    unit,
    period: body?.period ?? null,
    /** The day that every area of an open period is told up to at least; null of one that is over. */
    until: body?.openPeriod ? (body.passport?.observedAt ?? null) : null,
    simulated: mapSimulated(table, provenances),
    /** Where the stations on it come from. */
    stations: provenances,
    passport: body?.passport ?? null,
    /** What the borders are drawn from; undefined until they are there. */
    borders: boundaries.body && { isGenerated: boundaries.body.provenance === 'generated', source: boundaries.body.source },
    revisions: { values: feed.revision ?? 0, boundaries: boundaries.revision ?? 0 },
    state: boundaries.body === undefined ? panelStateOf(boundaries, link, false) : panelStateOf(feed, link, false),
  };
};
