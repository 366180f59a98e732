import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { forecast as forecastFeed } from '../../../../contract/feeds/forecast';
import { simulatedOf } from '../../../../contract/rules/simulatedOf';
import { LineChart } from '../../../charts/line/LineChart';
import { useFeed } from '../../../data/useFeed';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { useSmallScreen } from '../../../ui/useSmallScreen';
import { curveOf } from './curve';
import { enginePart, engineSeries } from './engine';
import type { RateShown } from './shown';
import { TargetWords } from './TargetWords';
import { standingOf } from './standing';
import { curveSentence, denominatorName, rateName } from './wording';

interface CurvePanelProps extends RateShown {
  /** How the year is expected to end, in a sentence. */
  forecast: (of: { set: string; indicator: string; area: string | undefined }) => ReactNode;
}

/** The rate chosen, month by month, beside its target, the year before and the forecast; pressing a month looks at it. */
export const CurvePanel = ({ shown, rate, forecast }: CurvePanelProps) => {
  const { t } = useTranslation();
  const { look, isCumulative, asOf } = shown;
  const isSmall = useSmallScreen();
  const part = enginePart(look.cut);
  const { set, indicator } = engineSeries(look.now.body.ledger, rate);
  const area = part?.member;
  const params = useMemo(() => ({ set, indicator, ...(area === undefined ? {} : { area }) }), [set, indicator, area]);
  const ahead = useFeed(forecastFeed, params, asOf);
  // The engine foretells months alone, of the whole or an area, and of the year under way.
  const isForetold = part !== undefined && !isCumulative && look.now.year === Math.max(...look.now.body.years);
  const told = isForetold && ahead.body?.forecast?.year === String(look.now.year) ? ahead.body.forecast : null;
  const months = useMemo(() => curveOf(look, rate, isCumulative, told), [look, rate, isCumulative, told]);
  const points = useMemo(
    () =>
      months.map(({ key, at, value, previous, target, low, high, provisional }) => ({
        key,
        label: t('money.monthTick', { month: at + 1 }),
        value,
        previous,
        plan: target,
        low,
        high,
        provisional,
      })),
    [months, t],
  );
  const standing = useMemo(() => standingOf(look, rate), [look, rate]);
  const { year } = look.now;
  const names = useMemo(
    () => ({
      actual: t('services.dossiers.curve.now', { year }),
      previous: t('services.dossiers.curve.before', { year: year - 1 }),
      plan: t('services.dossiers.curve.target'),
    }),
    [t, year],
  );
  const name = rateName(rate, t);
  return (
    <PanelFrame
      heading={t('services.dossiers.curve.heading', { name })}
      sub={t(isCumulative ? 'services.dossiers.curve.subSum' : 'services.dossiers.curve.sub', { of: denominatorName(rate, t) })}
      state={shown.state}
      tools={
        <>
          <SimulatedMark of={look.now.body.receipt} />
          <ExportButton of={async () => (await import('./toExport')).curveExport({ shown, rate }, months, told?.passport ?? null, t)} />
        </>
      }
    >
      <TargetWords look={look} rate={rate} />
      {isForetold && forecast({ set, indicator, area })}
      <LineChart
        label={t('services.dossiers.curve.heading', { name })}
        unit="%"
        period={t('services.dossiers.curve.range', { to: look.now.last + 1, year })}
        points={points}
        names={names}
        tight
        sentence={curveSentence(look, rate, standing, t)}
        size={isSmall ? 'mobile' : 'desk'}
        ems={isSmall ? 17 : 20}
        simulated={simulatedOf([look.now.body.receipt?.provenance, look.before?.body.receipt?.provenance, told?.passport.provenance])}
        onSelect={(key) => {
          const month = months.find((each) => each.key === key);
          if (month && month.value !== null) shown.onChoice({ period: month.at === look.now.last ? undefined : month.key });
        }}
      />
    </PanelFrame>
  );
};
