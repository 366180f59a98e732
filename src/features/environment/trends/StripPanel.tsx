import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stationHours } from '../../../../contract/feeds/stations';
import { HeatStrip } from '../../../charts/heat/HeatStrip';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { ExportButton } from '../../../export/ExportButton';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import { decimalsOf, formatReadingWithUnit } from '../formatReading';
import { legalBands } from '../legalBands';
import { readableUnit } from '../../../lib/readableUnit';
import type { StationRow } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import { AQI, choicesOf, stripOf } from './stripModel';
import type { TrendsChoice } from './choice';
import { stripSentence } from './stripSentence';
import styles from './trends.module.css';

interface StripPanelProps {
  stations: readonly StationRow[];
  of: string;
  days: TrendsChoice['days'];
  asOf: string | null;
  onChoice: (change: Partial<TrendsChoice>) => void;
  onStation: (id: string) => void;
}
const DAYS = ['1', '3', '7'] as const;

/** One parameter or index at every station, hour by hour: the breach is what one sees. */
export const StripPanel = ({ stations, of, days, asOf, onChoice, onStation }: StripPanelProps) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const link = useLinkState();
  const params = useMemo(() => ({ of, days }), [of, days]);
  const feed = useFeed(stationHours, params, asOf);
  const { body } = feed;
  const grid = useMemo(
    () => body && stripOf(body, stations, { beyond: t('stations.strip.beyond'), bands: legalBands(t) }),
    [body, stations, t],
  );
  const isIndex = of === AQI;
  const unit = isIndex ? t('stations.index.unit') : readableUnit(body?.unit ?? '');
  const nameOf = (each: string) => (each === AQI ? t('stations.index.aqi') : names.full(each));
  const say = (value: number) => (isIndex ? formatNumber(value) : formatReadingWithUnit({ value, parameter: of, unit: body?.unit ?? '' }));
  const hours = grid?.columns.length ?? 0;
  const start = body?.from == null ? null : Date.parse(body.from);
  const period = start === null ? '' : t('stations.span', { from: formatDateTime(start), to: formatDateTime(start + hours * 3_600_000) });
  const shown = stations.filter(({ thing }) => grid?.rows.some(({ key }) => key === thing.id));
  const heading = t('stations.strip.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={t('stations.strip.sub')}
      state={panelStateOf(feed, link, grid !== undefined && grid.rows.length === 0)}
      emptyText={t('stations.strip.none', { name: nameOf(of) })}
      tools={
        <>
          <label className={styles['field']}>
            {t('stations.strip.of')}
            <select value={of} onChange={(event) => onChoice({ of: event.target.value })}>
              {[...new Set([of, ...choicesOf(stations)])].map((each) => (
                <option key={each} value={each}>
                  {nameOf(each)}
                </option>
              ))}
            </select>
          </label>
          <SegmentedSwitch
            label={t('stations.strip.days')}
            segments={DAYS.map((id) => ({ id, label: t(`stations.days.${id}`) }))}
            value={days}
            onChoose={(next) => onChoice({ days: next })}
          />
          {grid && body && grid.rows.length > 0 && (
            <ExportButton
              of={async () =>
                (await import('./trendsExport')).stripExport(
                  { title: `${heading}: ${nameOf(of)}`, unit, grid, start: start ?? 0, things: shown.map(({ thing }) => thing) },
                  { feed: 'station-hours', revision: feed.revision ?? 0, asOf, filters: [nameOf(of), period] },
                  t,
                )
              }
            />
          )}
        </>
      }
    >
      {grid && (
        <HeatStrip
          label={`${heading}: ${nameOf(of)}`}
          unit={unit}
          period={period}
          decimals={isIndex ? 0 : decimalsOf(of, body?.unit ?? '')}
          grid={grid}
          sentence={stripSentence(grid, say, t)}
          simulated={shown.some(({ thing }) => thing.provenance === 'simulated')}
          onSelect={onStation}
        />
      )}
    </PanelFrame>
  );
};
