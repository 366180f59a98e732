import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { Sparkline } from '../../charts/sparkline/Sparkline';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { formatNumber } from '../../lib/format';
import { NewestFigureTile } from '../../ui/NewestFigureTile';
import { panelStateOf } from '../../ui/panelState';
import { SERVICES_SET, toServiceRate } from './model';

const of = (indicator: string) => ({ set: SERVICES_SET, indicator });
const RECEIVED = of('tiep-nhan');
const RATES = {
  onTime: { rate: of('ty-le-dung-han'), part: of('dung-han') },
  online: { rate: of('ty-le-truc-tuyen'), part: of('truc-tuyen') },
} as const;

/** A rate of administrative procedures of the province, with the dossiers behind it. */
export const ServiceRateTile = ({ asOf, kind }: { asOf: string | null; kind: keyof typeof RATES }) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const rate = useFeed(FEEDS.series, RATES[kind].rate, asOf);
  const part = useFeed(FEEDS.series, RATES[kind].part, asOf);
  const received = useFeed(FEEDS.series, RECEIVED, asOf);
  const shown = rate.body ? toServiceRate(rate.body, part.body, received.body) : null;
  const heading = t(`tile.services.${kind}`);
  const line =
    shown && shown.part !== null && shown.received !== null
      ? [t(`tile.services.${kind}Of`, { part: formatNumber(shown.part), received: formatNumber(shown.received) })]
      : [];
  return (
    <NewestFigureTile
      id={`tile:services:${kind}`}
      heading={heading}
      state={panelStateOf(rate, link, shown === null)}
      figure={shown?.rate ?? null}
      of={line}
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
