import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { forecast as forecastFeed } from '../../../contract/feeds/forecast';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { LineChart } from '../../charts/line/LineChart';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { percentText } from '../../lib/moneyText';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { curveOf } from './curve';
import { curvePoints } from './curvePoints';
import type { Cut } from './cut';
import { isWhole } from './cut';
import type { Denominator } from './denominator';
import { sumOf, type Sums } from './sums';
import type { Told } from './told';
import { DISBURSED, SETS } from './useEngineFigure';
import { monthText } from './words';
import type { InvestmentYear } from './yearOf';
import styles from './investment.module.css';

interface CurvePanelProps {
  year: InvestmentYear;
  previous: InvestmentYear | null;
  isBeforeComing: boolean;
  sums: Sums;
  cut: Cut;
  of: Denominator;
  state: PanelState;
  told: Told;
  /** How the year is expected to end, in words. */
  note?: ReactNode;
}

/** The money paid out, added up month by month, beside the path of its plan, the year before and, of the whole province, the forecast. */
export const CurvePanel = ({ year, previous, isBeforeComing, sums, cut, of, state, told, note }: CurvePanelProps) => {
  const { t } = useTranslation();
  const isSmall = useSmallScreen();
  const { ledger } = year.body;
  const params = useMemo(
    () => ({ set: SETS[ledger], indicator: DISBURSED, ...(cut.area === undefined ? {} : { area: cut.area }) }),
    [ledger, cut.area],
  );
  const ahead = useFeed(forecastFeed, params, told.asOf);
  const isForecast = isWhole({ ...cut, area: undefined }) && ahead.body?.forecast?.year === String(year.year);
  const forecast = isForecast ? (ahead.body?.forecast ?? null) : null;
  const months = useMemo(
    () => curveOf(year, sums, of.kind, previous ? sumOf(previous.lines, cut) : null),
    [year, sums, of.kind, previous, cut],
  );
  const points = useMemo(() => curvePoints(months, year.year, of.kind, forecast, t), [months, forecast, year.year, of.kind, t]);
  const before = String(year.year - 1);
  const names = useMemo(
    () => ({ plan: t('investment.curve.path'), previous: t('investment.curve.before', { year: before }) }),
    [t, before],
  );
  return (
    <PanelFrame
      heading={t('investment.curve.heading')}
      sub={t(previous || isBeforeComing ? 'investment.curve.sub' : 'investment.curve.subNoBefore', { year: before })}
      state={state.kind === 'live' && months.every(({ done }) => done === null) ? { kind: 'empty' } : state}
      emptyText={t('investment.curve.empty')}
      tools={
        <ExportButton
          of={async () =>
            (await import('./curveExport')).curveExport({ year, previous, months, of, told, title: t('investment.curve.heading') }, t)
          }
        />
      }
    >
      {note}
      <LineChart
        label={t('investment.curve.heading')}
        unit="tỷ đồng"
        period={`${monthText(year.months[0] ?? '', t)} – ${told.until}`}
        points={points}
        names={names}
        size={isSmall ? 'mobile' : 'desk'}
        ems={isSmall ? 17 : 27}
        simulated={simulatedOf([
          year.body.receipt?.provenance,
          previous?.body.receipt?.provenance,
          ...year.body.path.map(({ provenance }) => provenance),
          forecast?.passport.provenance,
        ])}
      />
      <details className={styles['steps']}>
        <summary>{t('investment.curve.steps')}</summary>
        <ul>
          {year.body.path.map(({ month, percent, basis }) => (
            <li key={month}>{t('investment.curve.stepBasis', { month: monthText(month, t), percent: percentText(percent), basis })}</li>
          ))}
        </ul>
        <p>{t('investment.curve.note', { plan: t(`investment.planNames.${of.kind}`) })}</p>
      </details>
    </PanelFrame>
  );
};
