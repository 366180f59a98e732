import { lazy, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { registers as registersFeed } from '../../../../contract/feeds/registers';
import { stationSeries } from '../../../../contract/feeds/stations';
import type { SeriesSpan } from '../../../charts/series/seriesPoint';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { LatePanel } from '../../../ui/LatePanel';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import type { Span } from '../span';
import { newestOf } from '../standings';
import { useStationsFeed } from '../useStationsFeed';
import { useStationStates } from '../useStationStates';
import { IndexHistory } from './IndexHistory';
import { ParameterPanel } from './ParameterPanel';
import { StationFacts } from './StationFacts';
import styles from './station.module.css';

// The table of a seldom panel comes after the page's first picture.
const RevisedPanel = lazy(() => import('./RevisedPanel').then(({ RevisedPanel: panel }) => ({ default: panel })));

interface StationPageProps {
  id: string;
  span: Span;
  asOf: string | null;
  onSpan: (span: Span) => void;
  /** The way back to all stations. */
  crumbs: ReactNode;
  /** The way to the comparison with others, from one of the station's parameters. */
  compare: (id: string, parameter: string | undefined) => ReactNode;
  /** What else is to be said of the station, after its facts. */
  after?: ReactNode;
  /** What was said of its parameters over the span, by parameter. */
  spans?: ReadonlyMap<string, readonly SeriesSpan[]>;
}
const none = {};

/** One station: what it is, its index, each of its parameters over time, and what late files changed. */
export const StationPage = ({ id, span, asOf, onSpan, crumbs, compare, after, spans }: StationPageProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const params = useMemo(() => ({ station: id, span }), [id, span]);
  const feed = useFeed(stationSeries, params, asOf);
  const { rows } = useStationsFeed(asOf);
  const states = useStationStates(rows, asOf);
  const registers = useFeed(registersFeed, none, asOf);
  const { body, revision = 0 } = feed;
  const thing = body?.thing ?? null;
  const state = panelStateOf(feed, link, body !== undefined && thing === null);
  if (!body || !thing)
    return (
      <div className={styles['page']}>
        {crumbs}
        <PanelFrame heading={t('nav.station')} sub={id} state={state} emptyText={t('stations.notFound', { id })}>
          {null}
        </PanelFrame>
      </div>
    );
  const at = rows.findIndex((row) => row.thing.id === id);
  const known = { ...body, thing };
  const areaName = registers.body?.areas.findLast(({ code }) => code === thing.area)?.name ?? thing.area;
  const row = rows[at];
  const newest = row ? newestOf([row]) : [];
  const shared = { state, revision, asOf };
  const { from, to } = body;
  return (
    <div className={styles['page']}>
      {crumbs}
      <StationFacts
        thing={thing}
        row={row}
        standing={states[at]}
        areaName={areaName}
        span={span}
        onSpan={onSpan}
        state={state}
        compare={compare(id, body.datastreams[0]?.parameter)}
      />
      {after}
      <IndexHistory thing={thing} indices={body.indices} {...shared} />
      {from === null || to === null ? (
        <PanelFrame
          heading={t('stations.series.heading')}
          sub=""
          state={state.kind === 'live' ? { kind: 'empty' } : state}
          emptyText={t('stations.series.nothing')}
        >
          {null}
        </PanelFrame>
      ) : (
        <div className={styles['grid']}>
          {body.datastreams.map((stream) => (
            <ParameterPanel
              key={stream.parameter}
              body={known}
              stream={stream}
              newest={newest.filter(({ standing }) => standing.parameter === stream.parameter)}
              from={from}
              to={to}
              span={span}
              spans={spans?.get(stream.parameter)}
              {...shared}
            />
          ))}
        </div>
      )}
      {body.revised.length > 0 && (
        <LatePanel heading={t('stations.revised.heading')}>
          <RevisedPanel body={known} {...shared} />
        </LatePanel>
      )}
    </div>
  );
};
