import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { captureRate } from '../../../../contract/rules/averages';
import { SeriesChart } from '../../../charts/series/SeriesChart';
import type { SeriesSpan } from '../../../charts/series/seriesPoint';
import { ExportButton } from '../../../export/ExportButton';
import { dayText } from '../../../lib/dayText';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { decimalsOf } from '../formatReading';
import { readableUnit } from '../../../lib/readableUnit';
import type { StandingRow } from '../standings';
import { seriesNames } from '../seriesNames';
import type { Span } from '../span';
import type { SeriesBody, SeriesStream } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import { NewestFigures } from './NewestFigures';
import { seriesOf } from './seriesOf';
import { seriesSentence } from './seriesSentence';
import styles from './station.module.css';

interface ParameterPanelProps {
  body: SeriesBody & { thing: NonNullable<SeriesBody['thing']> };
  stream: SeriesStream;
  newest: readonly StandingRow[];
  from: string;
  to: string;
  span: Span;
  /** What was said of it over the span. */
  spans: readonly SeriesSpan[] | undefined;
  state: PanelState;
  revision: number;
  asOf: string | null;
}

/** One parameter of a station over the span: means, limits of their days, what the instrument was doing, how much came. */
export const ParameterPanel = ({ body, stream, newest: standings, from, to, span, spans, state, revision, asOf }: ParameterPanelProps) => {
  const { t } = useTranslation();
  const words = useParameterWords();
  const { step, thing } = body;
  const { parameter, unit, capture } = stream;
  const drawn = useMemo(() => seriesOf(stream, Date.parse(from), Date.parse(to), span, step, t), [stream, from, to, span, step, t]);
  const series = useMemo(() => (spans === undefined ? drawn.series : { ...drawn.series, spans }), [drawn, spans]);
  const names = useMemo(
    () => seriesNames(words.short(parameter), drawn.limits?.averaging ?? null, step, t),
    [words, parameter, drawn, step, t],
  );
  const sentence = useMemo(() => seriesSentence(drawn, parameter, unit, step, t), [drawn, parameter, unit, step, t]);
  const heading = words.full(parameter);
  const period = t('stations.span', { from: formatDateTime(from), to: formatDateTime(to) });
  const rate = captureRate(capture);
  const revised = body.revised.filter((each) => each.parameter === parameter);
  const newest = revised.toSorted((a, b) => b.revisedAt.localeCompare(a.revisedAt))[0];
  return (
    <PanelFrame
      heading={heading}
      sub={
        rate === null
          ? ''
          : t('stations.captureOf', {
              rate: percentText(rate),
              valid: formatNumber(capture.valid),
              expected: formatNumber(capture.expected),
            })
      }
      state={state}
      tools={
        <ExportButton
          of={async () => {
            const { seriesExport } = await import('./seriesExport');
            return seriesExport(
              `${heading} · ${thing.name}`,
              thing,
              stream,
              drawn,
              step,
              { feed: 'station-series', revision, asOf, filters: [period] },
              t,
            );
          }}
        />
      }
    >
      {standings.length > 0 && <NewestFigures rows={standings} revision={revision} stale={state.kind === 'stale'} />}
      <SeriesChart
        label={`${heading} · ${thing.name}`}
        unit={readableUnit(unit)}
        period={period}
        decimals={decimalsOf(parameter, unit)}
        series={series}
        names={names}
        sentence={sentence}
        tight={parameter === 'pH' || parameter === 'Temp'}
        simulated={thing.provenance === 'simulated'}
      />
      {drawn.limits && drawn.limits.bases.length > 0 && (
        <p className={styles['note']}>
          {t('stations.series.basis', { basis: drawn.limits.bases.join(' → ') })}
          {drawn.limits.bounds.some(({ reference }) => reference) && ` ${t('stations.series.reference')}`}
        </p>
      )}
      {newest && (
        <p className={styles['note']}>
          {t('stations.revised.count', { count: revised.length, at: formatDateTime(newest.revisedAt), day: dayText(newest.at) })}
        </p>
      )}
    </PanelFrame>
  );
};
