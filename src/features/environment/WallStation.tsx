import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stationSeries } from '../../../contract/feeds/stations';
import { FittedChart } from '../../charts/core/FittedChart';
import type { SeriesSpan } from '../../charts/series/seriesPoint';
import { useFeed } from '../../data/useFeed';
import { readableUnit } from '../../lib/readableUnit';
import { StatusWord } from '../../ui/StatusWord';
import { WallFigure } from '../../ui/WallFigure';
import { WallPanel } from '../../ui/WallPanel';
import { formatReading } from './formatReading';
import { averagingWord, boundsWord } from './limitWords';
import { ParameterTrend } from './station/ParameterTrend';
import type { StandingRow } from './standings';
import { useParameterWords } from './useParameterWords';
import { useStationsFeed } from './useStationsFeed';
import { focusOf, type WallFocus } from './wallFocus';
import styles from './wallStation.module.css';

interface WallStationProps {
  station: string;
  /** What is alarmed there; null: what is past its limit, else what a limit holds for. */
  parameter: string | null;
  spansUntil: (to: number) => readonly SeriesSpan[];
  /** What is said of the alarm. */
  alarm: ReactNode;
}

const Newest = ({ at: { standing, bounds, unit }, isStale }: { at: StandingRow; isStale: boolean }) => {
  const { t } = useTranslation();
  const { parameter, value, averaging, state } = standing;
  const isPast = state === 'above' || state === 'below';
  return (
    <div className={styles['newest']}>
      {value === null ? (
        <p className={styles['quiet']}>{t('panel.empty')}</p>
      ) : (
        <WallFigure id={`tram:${parameter}`} text={formatReading({ value, parameter, unit })} unit={readableUnit(unit)} isStale={isStale}>
          <small>{averagingWord(averaging, t)}</small>
        </WallFigure>
      )}
      <p>
        <StatusWord tone={isPast ? 'critical' : state === 'within' ? 'normal' : 'none'}>{t(`stations.standing.${state}`)}</StatusWord>
        {bounds && (
          <span className={styles['quiet']}> · {t('wallScenes.environment.limit', { limit: boundsWord(bounds, parameter, unit, t) })}</span>
        )}
      </p>
    </div>
  );
};

const Trend = ({ focus, spansUntil }: { focus: WallFocus; spansUntil: WallStationProps['spansUntil'] }) => {
  const { t } = useTranslation();
  const station = focus.row.thing.id;
  const params = useMemo(() => ({ station, span: '24h' as const }), [station]);
  const { body, status } = useFeed(stationSeries, params, null);
  const stream = body?.datastreams.find(({ parameter }) => parameter === focus.parameter);
  if (!body) return <p className={styles['quiet']}>{t(status === 'error' ? 'wall.failed' : 'panel.loading')}</p>;
  const { from, to } = body;
  if (!stream || from === null || to === null) return <p className={styles['quiet']}>{t('panel.empty')}</p>;
  return (
    <FittedChart
      render={(ems) => (
        <ParameterTrend body={body} stream={stream} from={from} to={to} span="24h" spansUntil={spansUntil} size="wall" ems={ems} />
      )}
    />
  );
};

/** One station large: its alarm, what it measures of the parameter in question against the limit, and the last 24 hours of it. */
export const WallStation = ({ station, parameter, spansUntil, alarm }: WallStationProps) => {
  const { t } = useTranslation();
  const { rows, state } = useStationsFeed(null);
  const words = useParameterWords();
  const focus = useMemo(() => focusOf(rows, station, parameter), [rows, station, parameter]);
  return (
    <WallPanel
      heading={focus?.row.thing.name ?? t('wallScenes.environment.station')}
      {...(focus ? { sub: words.short(focus.parameter) } : {})}
      state={state.kind === 'live' && !focus ? { kind: 'empty' } : state}
      simulated={focus?.row.thing.provenance === 'simulated'}
      emptyText={t('wallScenes.environment.noStation', { station })}
    >
      {focus && (
        <div className={styles['station']} data-wall-station={station}>
          {alarm}
          {focus.standing && <Newest at={focus.standing} isStale={state.kind === 'stale'} />}
          <p className={styles['quiet']}>{t('wallScenes.environment.trend', { name: words.full(focus.parameter) })}</p>
          <div className={styles['trend']}>
            <Trend focus={focus} spansUntil={spansUntil} />
          </div>
        </div>
      )}
    </WallPanel>
  );
};
