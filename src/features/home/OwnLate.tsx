import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { PanelFrame } from '../../ui/PanelFrame';
import { isOwnSource, type AgencyFamily } from './agencyModel';
import { Capped } from './Capped';
import { Go } from './Go';
import { HomeSection } from './HomeSection';
import { joinStates } from './joinStates';
import { LateSourceRow, MissingRow } from './LateRows';
import { Troubles } from './Troubles';
import { useHomeFeed } from './useHomeFeed';
import { useLateSources } from './useLateSources';
import { useHour, useToday } from './useToday';
import { missingFigures } from './waiting';
import styles from './home.module.css';

const MOST = 6;
const nothing = {};

/** What of an agency's data is late, and what was refused and waits to be decided. */
export const OwnLate = ({ family, asOf }: { family: AgencyFamily; asOf: string | null }) => {
  const { t } = useTranslation();
  const moment = asOf === null ? undefined : Date.parse(asOf);
  const today = useToday(moment);
  const hour = useHour(moment);
  const sources = useHomeFeed(FEEDS.sources, nothing, asOf);
  const standings = useHomeFeed(FEEDS.standings, nothing, asOf);
  const late = useLateSources(sources.body?.sources, moment).filter(({ source }) => isOwnSource(source, family));
  const missing = missingFigures(standings.body?.indicators ?? [], hour).filter(({ indicator }) =>
    indicator.responsible.some(({ id }) => id === family.agency.id),
  );
  const refused = (sources.body?.sources ?? []).filter((source) => source.open > 0 && isOwnSource(source, family));
  const parts = [
    { what: t('home.parts.sources'), panel: sources.panel },
    { what: t('home.parts.standings'), panel: standings.panel },
  ];
  return (
    <PanelFrame
      heading={t('home.own.late')}
      sub={t('home.own.lateSub')}
      state={joinStates(
        parts.map(({ panel }) => panel),
        late.length + missing.length + refused.length === 0,
      )}
      emptyText={t('home.own.noLate')}
    >
      <Troubles parts={parts} />
      <HomeSection heading={t('home.waiting.sources')} count={late.length}>
        <Capped items={late} most={MOST} row={(each) => <LateSourceRow key={each.source.id} late={each} moment={moment} />} />
      </HomeSection>
      <HomeSection heading={t('home.waiting.figures')} count={missing.length} note={t('home.waiting.rule')}>
        <Capped
          items={missing}
          most={MOST}
          row={(each) => <MissingRow key={`${each.indicator.set}/${each.indicator.code}`} missing={each} today={today} moment={moment} />}
        />
      </HomeSection>
      <HomeSection heading={t('home.own.quarantine')} count={refused.length}>
        <Capped
          items={refused}
          most={MOST}
          row={(source) => (
            <li key={source.id} className={styles['row']} data-quarantine={source.id}>
              <div className={styles['title']}>
                <Go place={{ kind: 'source', source: source.id }}>{source.name}</Go>
                <small>{t('home.own.open', { count: source.open })}</small>
              </div>
            </li>
          )}
        />
      </HomeSection>
    </PanelFrame>
  );
};
