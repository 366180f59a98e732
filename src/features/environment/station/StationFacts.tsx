import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { captureRate } from '../../../../contract/rules/averages';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { StatusWord } from '../../../ui/StatusWord';
import { SPANS, type Span } from '../span';
import { TONE_OF, type StationState } from '../stationState';
import type { SeriesBody, StationRow } from '../stationsBody';
import styles from './station.module.css';

interface StationFactsProps {
  thing: NonNullable<SeriesBody['thing']>;
  row: StationRow | undefined;
  standing: StationState | undefined;
  areaName: string | null;
  span: Span;
  onSpan: (span: Span) => void;
  state: PanelState;
  compare: ReactNode;
}

/** What a station is, who runs it, how it stands now, and how far back the page looks. */
export const StationFacts = ({ thing, row, standing, areaName, span, onSpan, state, compare }: StationFactsProps) => {
  const { t } = useTranslation();
  const unknown = t('stations.unknown');
  const rate = row ? captureRate(row.capture) : null;
  const facts: [string, ReactNode][] = [
    [t('stations.columns.kind'), t(`stations.kinds.${thing.kind ?? 'unknown'}`)],
    [t('stations.columns.owner'), thing.owner ?? unknown],
    [t('stations.columns.area'), areaName ?? unknown],
    [t('stations.columns.licence'), thing.licence ?? unknown],
    [t('stations.columns.last'), row?.lastAt ? formatDateTime(row.lastAt) : t('charts.noData')],
    [
      t('stations.columns.capture24'),
      row && rate !== null
        ? `${percentText(rate)} (${formatNumber(row.capture.valid)}/${formatNumber(row.capture.expected)})`
        : t('charts.noData'),
    ],
  ];
  return (
    <PanelFrame
      heading={thing.name}
      sub={t('stations.code', { id: thing.id })}
      state={state}
      tools={
        <>
          <SimulatedMark of={thing} />
          {compare}
          <SegmentedSwitch
            label={t('stations.spanLabel')}
            segments={SPANS.map((id) => ({ id, label: t(`stations.spans.${id}`) }))}
            value={span}
            onChoose={onSpan}
          />
        </>
      }
    >
      <dl className={styles['facts']}>
        {standing && (
          <div>
            <dt>{t('stations.columns.state')}</dt>
            <dd>
              <StatusWord tone={TONE_OF[standing]}>{t(`stations.states.${standing}`)}</StatusWord>
            </dd>
          </div>
        )}
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </PanelFrame>
  );
};
