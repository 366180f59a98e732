import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { Sparkline } from '../../charts/sparkline/Sparkline';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { formatNumber } from '../../lib/format';
import { toTenths } from '../../lib/newestFigure';
import { NewestFigureTile } from '../../ui/NewestFigureTile';
import { panelStateOf } from '../../ui/panelState';
import { BUDGET_SET, toRevenue } from './model';

const RATE = { set: BUDGET_SET, indicator: 'ty-le-thu-hdnd' };
const AMOUNT = { set: BUDGET_SET, indicator: 'thu' };

/** Revenue of the province against both its estimates, each named. */
export const RevenueTile = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const rate = useFeed(FEEDS.series, RATE, asOf);
  const amount = useFeed(FEEDS.series, AMOUNT, asOf);
  const shown = rate.body ? toRevenue(rate.body, amount.body) : null;
  const heading = t('tile.budget.heading');
  const of = shown
    ? [
        ...(shown.collected === null ? [] : [t('tile.budget.collected', { amount: formatNumber(toTenths(shown.collected)) })]),
        ...shown.estimates.map(({ basis, billion, percent }) =>
          t('tile.budget.of', { basis, billion: formatNumber(toTenths(billion)), percent: formatNumber(percent) }),
        ),
      ]
    : [];
  return (
    <NewestFigureTile
      id="tile:revenue"
      heading={heading}
      state={panelStateOf(rate, link, shown === null)}
      figure={shown?.rate ?? null}
      of={of}
    >
      {shown && (
        <Sparkline
          label={heading}
          unit={shown.rate.unit}
          period={t('tile.spark')}
          points={shown.rate.points.map((point) => ({ ...point, label: point.key }))}
          provisional={shown.rate.provisional}
          simulated={shown.rate.passport.provenance === 'simulated'}
        />
      )}
    </NewestFigureTile>
  );
};
