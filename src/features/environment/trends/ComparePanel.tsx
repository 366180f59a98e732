import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SeriesChart } from '../../../charts/series/SeriesChart';
import { scaleValues } from '../../../charts/series/seriesDrawing';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import { decimalsOf } from '../formatReading';
import { readableUnit } from '../../../lib/readableUnit';
import { seriesNames } from '../seriesNames';
import { SPANS } from '../span';
import { seriesSentence } from '../station/seriesSentence';
import type { StationLink } from '../stationLink';
import type { StationRow } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import { MOST_COMPARED, type TrendsChoice } from './choice';
import { useCompared } from './useCompared';
import styles from './trends.module.css';

interface ComparePanelProps {
  stations: readonly StationRow[];
  parameter: string;
  choice: TrendsChoice;
  state: PanelState;
  asOf: string | null;
  onChoice: (change: Partial<TrendsChoice>) => void;
  link: StationLink;
}

/** One parameter at two or three stations over one span, under one another on one scale, each with its own limit. */
export const ComparePanel = ({ stations, parameter, choice, state, asOf, onChoice, link }: ComparePanelProps) => {
  const { t } = useTranslation();
  const words = useParameterWords();
  const able = stations.filter(({ datastreams }) => datastreams.some((each) => each.parameter === parameter));
  const asked = choice.stations.filter((id) => able.some(({ thing }) => thing.id === id));
  const ids = asked.length > 0 ? asked : able.slice(0, 2).map(({ thing }) => thing.id);
  const { compared, revision, isComing } = useCompared(ids, parameter, choice.span, asOf);
  const shared = useMemo(() => compared.flatMap(({ drawn }) => scaleValues(drawn.series)), [compared]);
  const heading = t('stations.compare.heading', { name: words.full(parameter) });
  const choose = (at: number, id: string) => {
    const next = ids.with(at, id).filter((each, index, all) => each !== '' && all.indexOf(each) === index);
    onChoice({ stations: next });
  };
  const rows = Array.from({ length: Math.min(MOST_COMPARED, able.length) }, (_, at) => ids[at] ?? '');
  return (
    <PanelFrame
      heading={heading}
      sub={t('stations.compare.sub')}
      state={able.length === 0 && state.kind === 'live' ? { kind: 'empty' } : isComing ? { kind: 'loading' } : state}
      emptyText={t('stations.strip.none', { name: words.full(parameter) })}
      tools={
        <>
          <SegmentedSwitch
            label={t('stations.spanLabel')}
            segments={SPANS.map((id) => ({ id, label: t(`stations.spans.${id}`) }))}
            value={choice.span}
            onChoose={(span) => onChoice({ span })}
          />
          {compared.length > 0 && (
            <ExportButton
              of={async () =>
                (await import('./trendsExport')).compareExport(
                  heading,
                  compared,
                  { feed: 'station-series', revision, asOf, filters: [words.full(parameter)] },
                  t,
                )
              }
            />
          )}
        </>
      }
    >
      <div className={styles['choosers']}>
        {rows.map((id, at) => (
          // The places have no identity but their order.
          // oxlint-disable-next-line react/no-array-index-key
          <label key={at} className={styles['field']}>
            {t('stations.compare.station', { at: at + 1 })}
            <select
              value={id}
              onChange={(event) =>
                at < ids.length
                  ? choose(at, event.target.value)
                  : onChoice({ stations: [...ids, event.target.value].filter((each) => each !== '') })
              }
            >
              {(at > 0 || id === '') && <option value="">{t('stations.compare.nobody')}</option>}
              {able.map(({ thing }) => (
                <option key={thing.id} value={thing.id} disabled={thing.id !== id && ids.includes(thing.id)}>
                  {thing.name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {compared.map(({ thing, stream, drawn, step, period }) => (
        <div key={thing.id} className={styles['compared']}>
          <h3>{link(thing.id, thing.name)}</h3>
          <SeriesChart
            label={`${words.full(parameter)} · ${thing.name}`}
            unit={readableUnit(stream.unit)}
            period={period}
            decimals={decimalsOf(parameter, stream.unit)}
            series={drawn.series}
            names={seriesNames(words.short(parameter), drawn.limits?.averaging ?? null, step, t)}
            sentence={seriesSentence(drawn, parameter, stream.unit, step, t)}
            tight={parameter === 'pH' || parameter === 'Temp'}
            ems={12}
            shared={shared}
            simulated={thing.provenance === 'simulated'}
          />
        </div>
      ))}
    </PanelFrame>
  );
};
