import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stationSeries } from '../../../../contract/feeds/stations';
import { Sparkline } from '../../../charts/sparkline/Sparkline';
import { useFeed } from '../../../data/useFeed';
import { formatDateTime } from '../../../lib/format';
import { readableUnit } from '../../../lib/readableUnit';
import { clockNow } from '../../../ui/clock';
import { decimalsOf } from '../formatReading';
import { useParameterWords } from '../useParameterWords';
import { spanSince } from './spanSince';
import { sparkPoints } from './sparkPoints';

interface AlarmSparkProps {
  station: string;
  parameter: string;
  /** The moment that must be seen. */
  at: string;
  value: number | null;
  /** That of the alarm, in the unit of the readings. */
  limit: number | null;
  asOf: string | null;
}

/** What a datastream measured around an alarm, small enough for its card; nothing where nothing came. */
export const AlarmSpark = ({ station, parameter, at, value, limit, asOf }: AlarmSparkProps) => {
  const { t } = useTranslation();
  const words = useParameterWords();
  const span = useMemo(() => spanSince(Date.parse(at), asOf === null ? clockNow() : Date.parse(asOf)), [at, asOf]);
  const params = useMemo(() => ({ station, span }), [station, span]);
  const { body } = useFeed(stationSeries, params, asOf);
  const stream = body?.datastreams.find((each) => each.parameter === parameter);
  const isOver = limit === null || value === null || value >= limit;
  const points = useMemo(() => (stream ? sparkPoints(stream.stretches, isOver) : []), [stream, isOver]);
  if (!body || !stream || body.from === null || body.to === null || !points.some((each) => each.value !== null)) return null;
  return (
    <Sparkline
      size="mobile"
      label={`${words.full(parameter)} · ${body.thing?.name ?? ''}`}
      unit={readableUnit(stream.unit)}
      decimals={decimalsOf(parameter, stream.unit)}
      period={t('stations.span', { from: formatDateTime(body.from), to: formatDateTime(body.to) })}
      points={points.map((each) => ({ key: String(each.at), label: formatDateTime(each.at), value: each.value }))}
      simulated={body.thing?.provenance === 'simulated'}
      {...(limit === null ? {} : { plan: limit })}
    />
  );
};
