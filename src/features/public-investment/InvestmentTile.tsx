import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { Sparkline } from '../../charts/sparkline/Sparkline';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { formatDateTime, formatNumber } from '../../lib/format';
import { toTenths } from '../../lib/newestFigure';
import { NewestFigureTile } from '../../ui/NewestFigureTile';
import { panelStateOf } from '../../ui/panelState';
import { INVESTMENT_SET, toDisbursement } from './model';

const RATE = { set: INVESTMENT_SET, indicator: 'ty-le' };
const DISBURSED = { set: INVESTMENT_SET, indicator: 'giai-ngan' };
const ASSIGNED = { set: INVESTMENT_SET, indicator: 'ke-hoach' };

/** The rate of disbursement of the province, with both its amounts. */
export const InvestmentTile = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const rate = useFeed(FEEDS.series, RATE, asOf);
  const disbursed = useFeed(FEEDS.series, DISBURSED, asOf);
  const assigned = useFeed(FEEDS.series, ASSIGNED, asOf);
  const shown = rate.body ? toDisbursement(rate.body, disbursed.body, assigned.body) : null;
  const heading = t('tile.investment.heading');
  const of =
    shown && shown.disbursed !== null && shown.assigned !== null
      ? [
          t('tile.investment.of', {
            disbursed: formatNumber(toTenths(shown.disbursed)),
            assigned: formatNumber(toTenths(shown.assigned)),
            at: formatDateTime(shown.rate.passport.observedAt ?? '').slice(0, 10),
          }),
        ]
      : [];
  return (
    <NewestFigureTile
      id="tile:investment"
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
