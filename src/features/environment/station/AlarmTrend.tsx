import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stationSeries } from '../../../../contract/feeds/stations';
import type { SeriesSpan } from '../../../charts/series/seriesPoint';
import { useFeed } from '../../../data/useFeed';
import { clockNow } from '../../../ui/clock';
import { ParameterTrend } from './ParameterTrend';
import { spanSince } from './spanSince';

interface AlarmTrendProps {
  station: string;
  parameter: string;
  /** The moment that must be seen. */
  at: string;
  asOf: string | null;
  /** What was said of it, up to the end of the line (ms). */
  spansUntil: (to: number) => readonly SeriesSpan[];
}

/** What a datastream measured since before a moment, held against its limits: beside an alarm of it. */
export const AlarmTrend = ({ station, parameter, at, asOf, spansUntil }: AlarmTrendProps) => {
  const { t } = useTranslation();
  // The span that was right as it was opened stays, however long one looks.
  const span = useMemo(() => spanSince(Date.parse(at), asOf === null ? clockNow() : Date.parse(asOf)), [at, asOf]);
  const params = useMemo(() => ({ station, span }), [station, span]);
  const { body, status, problem } = useFeed(stationSeries, params, asOf);
  const stream = body?.datastreams.find((each) => each.parameter === parameter);
  if (!body) return <p role="status">{status === 'error' ? (problem?.detail ?? t('panel.failedHint')) : t('panel.loading')}</p>;
  if (!stream || body.from === null || body.to === null) return <p>{t('panel.empty')}</p>;
  return <ParameterTrend body={body} stream={stream} from={body.from} to={body.to} span={span} spansUntil={spansUntil} />;
};
