import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { forecast as forecastFeed } from '../../../contract/feeds/forecast';
import { LineChart } from '../../charts/line/LineChart';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { OWN, type Cut } from '../../../contract/rules/budgetBook';
import { toCurve } from './curve';
import { INDICATORS, setOf } from './useEngineFigure';
import type { Shown } from './shown';
import { curveSentence, cutName, soFarText, unitOf } from './wording';
import styles from './budget.module.css';

/** Whether the engine has a series of the cut: of the whole, and of an area's revenue. */
const isForecast = ({ book, item, area }: Cut): boolean => item === null && (area === null || (area !== OWN && book === 'revenue'));

interface MonthPanelProps {
  shown: Shown;
  /** How the year is expected to end, in a sentence; null where nothing foretells it. */
  note: (of: { set: string; indicator: string; area: string | null }) => ReactNode;
}

/** The year month by month, cumulative: beside its path and the year before, with its forecast; pressing a month looks at the year to its end. */
export const MonthPanel = ({ shown, note }: MonthPanelProps) => {
  const { t } = useTranslation();
  const { look, cut } = shown;
  const isSmall = useSmallScreen();
  const foretold = isForecast(cut);
  const [set, indicator] = [setOf(look), INDICATORS[cut.book].done];
  const params = useMemo(
    () => ({ set, indicator, ...(foretold && cut.area !== null ? { area: cut.area } : {}) }),
    [set, indicator, foretold, cut.area],
  );
  const ahead = useFeed(forecastFeed, params, shown.asOf);
  const year = look.now.body.year ?? 0;
  // The engine foretells the year under way; of a year that is over there is nothing to foretell.
  const isOpenYear = year === Math.max(...look.now.body.years);
  const forecast = foretold && ahead.body?.forecast?.year === String(year) ? ahead.body.forecast : null;
  const curve = useMemo(() => toCurve(look, cut, forecast), [look, cut, forecast]);
  const name = cutName(shown, cut, t);
  const { unit, divide } = unitOf(curve.flatMap(({ value, plan, previous }) => [value, plan, previous]));
  const points = useMemo(() => {
    const scaled = (amount: number | null) => (amount === null ? null : amount / divide);
    return curve.map((month) => ({
      key: month.key,
      label: t('money.monthTick', { month: month.at + 1 }),
      value: scaled(month.value),
      plan: scaled(month.plan),
      previous: scaled(month.previous),
      low: scaled(month.low),
      high: scaled(month.high),
      provisional: month.provisional,
    }));
  }, [curve, divide, t]);
  const names = useMemo(
    () => ({ actual: t('budget.month.now', { year }), previous: t('budget.month.before', { year: year - 1 }), plan: t('budget.path') }),
    [t, year],
  );
  const bases = [...new Set(look.now.body.path[cut.book].map(({ basis }) => basis))].join('; ');
  const hasPath = curve.some(({ plan }) => plan !== null);
  const between = hasPath && curve.some(({ plan, isStep }) => plan !== null && !isStep);
  return (
    <PanelFrame
      heading={t('budget.month.heading', { name })}
      sub={t('budget.month.sub')}
      state={shown.state}
      tools={
        <ExportButton
          of={async () => {
            const { monthExport } = await import('./toExport');
            return monthExport(shown, curve, forecast && { passport: forecast.passport, revision: ahead.revision ?? 0 }, t);
          }}
        />
      }
    >
      {isOpenYear &&
        (foretold ? (
          note({ set, indicator, area: cut.area })
        ) : (
          <p className={styles['note']}>{t(cut.item === null ? 'budget.month.noForecastOfPart' : 'budget.month.noForecastOfItem')}</p>
        ))}
      <LineChart
        label={t('budget.month.label', { name })}
        unit={unit}
        period={soFarText(look, t)}
        points={points}
        names={names}
        size={isSmall ? 'mobile' : 'desk'}
        ems={isSmall ? 17 : 30}
        simulated={shown.simulated}
        sentence={curveSentence(shown, cut, t)}
        onSelect={(key) => {
          const month = curve.find((each) => each.key === key);
          if (month && month.value !== null) shown.onCut({ month: month.at === look.moment.to ? null : month.at });
        }}
      />
      {hasPath && (
        <p className={styles['note']}>
          {t('budget.month.of', { basis: bases, level: t('budget.levels.council') })} {between && t('budget.month.between')}
        </p>
      )}
    </PanelFrame>
  );
};
