import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { simulatedOf } from '../../../../contract/rules/simulatedOf';
import { LineChart } from '../../../charts/line/LineChart';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { useSmallScreen } from '../../../ui/useSmallScreen';
import type { UnitBody } from '../scoresBody';
import { tell, type Told } from '../../../export/told';
import { periodText, periodTitle, pointsText } from '../wording';
import { breaksOf, hasOfficial, lineNames, trendPoints } from './trend';
import styles from '../services.module.css';

interface TrendPanelProps {
  body: UnitBody;
  state: PanelState;
  told: Told;
  /** How the year is expected to end, in words. */
  note: ReactNode;
  onPeriod: (period: string) => void;
}

/** Both scores of a unit over its closed periods; the open one stands apart as a ring, and a change of scoring breaks the lines. */
export const TrendPanel = ({ body, state, told, note, onPeriod }: TrendPanelProps) => {
  const { t } = useTranslation();
  const isSmall = useSmallScreen();
  const { periods, scorings } = body;
  const points = useMemo(() => trendPoints(periods), [periods]);
  const official = hasOfficial(periods);
  const names = useMemo(() => lineNames(official, t), [official, t]);
  const [first, last] = [periods[0], periods.at(-1)];
  const open = last && !last.closed ? last : undefined;
  const value = open && (official ? open.score.official?.total : open.score.estimate.total);
  const heading = t('services.unit.trend.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={t('services.unit.trend.sub')}
      state={state.kind === 'live' && periods.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('services.unit.trend.empty')}
      tools={
        <ExportButton
          of={() =>
            tell(told, {
              title: heading,
              columns: [
                { header: t('services.period') },
                { header: t('services.export.official'), digits: 2 },
                { header: t('services.export.estimated'), digits: 2 },
                { header: t('services.export.note') },
              ],
              rows: () =>
                periods.map(({ period, closed, score }) => ({
                  cells: [
                    periodTitle(period, t),
                    score.official?.total ?? null,
                    score.estimate.total,
                    closed ? null : t('services.provisional'),
                  ],
                })),
              notes: [t('services.export.estimate')],
            })
          }
        />
      }
    >
      {note}
      <LineChart
        label={heading}
        unit={t('services.unitWord')}
        period={first && last ? `${periodText(first.period, t)} – ${periodText(last.period, t)}` : ''}
        points={points}
        names={names}
        decimals={2}
        tight
        size={isSmall ? 'mobile' : 'desk'}
        ems={isSmall ? 15 : 19}
        simulated={simulatedOf(periods.map(({ score }) => score.provenance))}
        onSelect={onPeriod}
      />
      {open && (
        <p className={styles['note']}>
          {t('services.unit.trend.summaryOpen', {
            period: periodTitle(open.period, t),
            value: value === null || value === undefined ? t('services.noData') : pointsText(value, t),
          })}
        </p>
      )}
      {breaksOf(periods).map(({ period, scoring }) => (
        <p key={period} className={styles['note']}>
          {t('services.unit.trend.broken', {
            period: periodText(period, t),
            name: scorings.find(({ version }) => version === scoring)?.name ?? scoring,
          })}
        </p>
      ))}
    </PanelFrame>
  );
};
