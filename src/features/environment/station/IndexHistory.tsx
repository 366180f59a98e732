import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { airBand } from '../../../../contract/rules/airBands';
import type { HeatBand, HeatGrid } from '../../../charts/heat/heatGrid';
import { HeatStrip } from '../../../charts/heat/HeatStrip';
import { ExportButton } from '../../../export/ExportButton';
import { dayText } from '../../../lib/dayText';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { BandSwatch } from '../BandSwatch';
import { indexName, indexPassport, indexWord, isAir } from '../indexWords';
import { legalBands } from '../legalBands';
import type { IndexValue, SeriesBody } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import styles from './station.module.css';

interface IndexHistoryProps {
  thing: NonNullable<SeriesBody['thing']>;
  indices: readonly IndexValue[];
  state: PanelState;
  revision: number;
  asOf: string | null;
}

const when = ({ kind, at }: IndexValue): string => (kind === 'air-hour' ? formatDateTime(at) : dayText(at));

/** The indices as a strip of one row; of air in its legal colours. */
const historyOf = ({ id, name }: IndexHistoryProps['thing'], indices: readonly IndexValue[], bands: readonly HeatBand[]): HeatGrid => ({
  rows: [{ key: id, name }],
  columns: indices.map(when),
  cells: [indices.map(({ value }) => value)],
  limit: null,
  breach: 'above',
  ...(indices.some(isAir) ? { bands } : {}),
});

/** VN_AQI hour by hour or day by day in its legal colours, or VN_WQI day by day; the newest with its advice. */
export const IndexHistory = ({ thing, indices, state, revision, asOf }: IndexHistoryProps) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const last = indices.at(-1);
  const known = indices.findLast(({ value }) => value !== null);
  const air = last !== undefined && isAir(last);
  const grid = useMemo(() => historyOf(thing, indices, legalBands(t)), [thing, indices, t]);
  if (!last) return null;
  const heading = indexName(last, t);
  const worst = indices.reduce<IndexValue | undefined>(
    (most, each) =>
      each.value !== null && (most?.value == null || (air ? each.value > most.value : each.value < most.value)) ? each : most,
    undefined,
  );
  const missing = indices.filter(({ value }) => value === null).length;
  const sentence =
    known && known.value !== null && worst?.value != null
      ? t('stations.index.history', {
          last: formatNumber(known.value),
          lastAt: when(known),
          word: indexWord(known, t),
          worst: formatNumber(worst.value),
          worstAt: when(worst),
        }) + (missing > 0 ? ` ${t('stations.index.missing', { count: missing })}` : '')
      : t('stations.index.notGiven', { why: indexWord(last, t) });
  return (
    <PanelFrame
      heading={heading}
      sub={last.method}
      state={state}
      tools={
        <ExportButton
          of={async () =>
            (await import('./indexHistoryExport')).indexHistoryExport(
              heading,
              thing,
              indices,
              { feed: 'station-series', revision, asOf },
              t,
            )
          }
        />
      }
    >
      {known && known.value !== null ? (
        <>
          <HeatStrip
            label={`${heading} · ${thing.name}`}
            unit={t('stations.index.unit')}
            period={`${grid.columns[0]} – ${grid.columns.at(-1)}`}
            decimals={0}
            grid={grid}
            sentence={sentence}
            simulated={thing.provenance === 'simulated'}
          />
          {air && (
            <p className={styles['advice']}>
              <Figure
                id={`index:${thing.id}`}
                text={formatNumber(known.value)}
                passport={indexPassport(known, { thing, lastAt: null }, revision, names.full, t)}
                legalBasis={t('stations.index.airBasis')}
                markSimulated={false}
                stale={state.kind === 'stale'}
              />{' '}
              <BandSwatch band={airBand(known.value)} /> {t(`stations.advice.${airBand(known.value).id}`)}
            </p>
          )}
        </>
      ) : (
        <>
          <p>{sentence}</p>
          {last.parts.length > 0 && (
            <p className={styles['note']}>
              {t('stations.index.partsAre', {
                parts: last.parts.map(({ parameter, index }) => `${names.short(parameter)} ${formatNumber(index)}`).join(' · '),
              })}
            </p>
          )}
        </>
      )}
    </PanelFrame>
  );
};
