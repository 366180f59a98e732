import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartSize } from '../../../charts/core/kit';
import type { SeriesSpan } from '../../../charts/series/seriesPoint';
import { SeriesChart } from '../../../charts/series/SeriesChart';
import { formatDateTime } from '../../../lib/format';
import { readableUnit } from '../../../lib/readableUnit';
import { decimalsOf } from '../formatReading';
import { seriesNames } from '../seriesNames';
import type { Span } from '../span';
import type { SeriesBody, SeriesStream } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import { seriesOf } from './seriesOf';
import { seriesSentence } from './seriesSentence';

interface ParameterTrendProps {
  body: SeriesBody;
  stream: SeriesStream;
  from: string;
  to: string;
  span: Span;
  /** What was said of it, up to the end of the line (ms). */
  spansUntil: (to: number) => readonly SeriesSpan[];
  size?: ChartSize;
  /** Height in ems of the chart's text. */
  ems?: number;
}

/** What one datastream measured over a span, held against the limits of its days. */
export const ParameterTrend = ({ body: { step, thing }, stream, from, to, span, spansUntil, size, ems }: ParameterTrendProps) => {
  const { t } = useTranslation();
  const words = useParameterWords();
  const { parameter, unit } = stream;
  const drawn = useMemo(() => seriesOf(stream, Date.parse(from), Date.parse(to), span, step, t), [stream, from, to, span, step, t]);
  const series = useMemo(() => ({ ...drawn.series, spans: spansUntil(Date.parse(to)) }), [drawn, spansUntil, to]);
  return (
    <SeriesChart
      label={`${words.full(parameter)} · ${thing?.name ?? ''}`}
      unit={readableUnit(unit)}
      period={t('stations.span', { from: formatDateTime(from), to: formatDateTime(to) })}
      decimals={decimalsOf(parameter, unit)}
      series={series}
      names={seriesNames(words.short(parameter), drawn.limits?.averaging ?? null, step, t)}
      tight={parameter === 'pH' || parameter === 'Temp'}
      sentence={seriesSentence(drawn, parameter, unit, step, t)}
      simulated={size !== 'wall' && thing?.provenance === 'simulated'}
      {...(size === undefined ? {} : { size })}
      {...(ems === undefined ? {} : { ems })}
    />
  );
};
