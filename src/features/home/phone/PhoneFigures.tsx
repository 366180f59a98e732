import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../../contract/feeds/index';
import { PanelFoot } from '../../../ui/PanelFoot';
import { PanelFrame } from '../../../ui/PanelFrame';
import { ownIndicators, type AgencyFamily } from '../agencyModel';
import { Capped } from '../Capped';
import { joinStates } from '../joinStates';
import { useHomeFeed } from '../useHomeFeed';
import { OwnFigureCard } from './OwnFigureCard';
import styles from './phone.module.css';

const MOST = 4;
const nothing = {};

/** The figures that an agency answers for, a card each: those farthest behind first, then those that have a value. */
export const PhoneFigures = ({ family, asOf }: { family: AgencyFamily; asOf: string | null }) => {
  const { t } = useTranslation();
  const { body, panel } = useHomeFeed(FEEDS.standings, nothing, asOf);
  const own = ownIndicators(body?.indicators ?? [], family).toSorted((a, b) => Number(a.newest === null) - Number(b.newest === null));
  const state = joinStates([panel], own.length === 0);
  if (own.length === 0)
    return (
      <PanelFrame heading={t('home.own.figures')} sub="" state={state} emptyText={t('home.own.noFigures')}>
        {null}
      </PanelFrame>
    );
  return (
    <section className={styles['figures']} aria-label={t('home.own.figures')} data-state={state.kind}>
      <h2>{t('home.own.figures')}</h2>
      <Capped
        look={styles['cards']}
        items={own}
        most={MOST}
        row={(each) => <OwnFigureCard key={`${each.set}/${each.code}`} indicator={each} panel={state} />}
      />
      {state.kind !== 'live' && <PanelFoot state={state} freshness={undefined} />}
    </section>
  );
};
