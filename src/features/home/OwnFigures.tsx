import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import type { IndicatorStanding } from '../../../contract/feeds/standings';
import { PanelFrame } from '../../ui/PanelFrame';
import { StatusWord } from '../../ui/StatusWord';
import { ownIndicators, type AgencyFamily } from './agencyModel';
import { Capped } from './Capped';
import { Go } from './Go';
import { HomeSection } from './HomeSection';
import { gapText, periodText } from './homeWords';
import { joinStates } from './joinStates';
import { useHomeFeed } from './useHomeFeed';
import { ValueFigure } from './ValueFigure';
import styles from './home.module.css';

const MOST = 8;
const nothing = {};

const OwnFigure = ({ indicator }: { indicator: IndicatorStanding }) => {
  const { t } = useTranslation();
  const { set, code, name, unit, newest } = indicator;
  const gap = newest && gapText(newest, unit, t);
  return (
    <li className={styles['row']} data-own={`${set}/${code}`}>
      <div className={styles['title']}>
        <Go place={{ kind: 'figure', set, indicator: code, area: null, period: newest?.period ?? '' }}>{name}</Go>
        {newest && (
          <small>
            {periodText(newest.period, t)}
            {newest.provisional && ` · ${t('home.provisional')}`}
          </small>
        )}
      </div>
      {newest ? (
        <div className={styles['move']}>
          <ValueFigure id={`own:${set}/${code}`} of={newest} unit={unit} />
          {gap ? <StatusWord tone={gap.tone}>{gap.word}</StatusWord> : <small className={styles['quiet']}>{t('home.noPath')}</small>}
        </div>
      ) : (
        <span className={styles['quiet']}>{t('home.own.noValue')}</span>
      )}
    </li>
  );
};

/** What an agency answers for, those behind first; a mark beside each figure says what it said of it. */
export const OwnFigures = ({ family, asOf }: { family: AgencyFamily; asOf: string | null }) => {
  const { t } = useTranslation();
  const standings = useHomeFeed(FEEDS.standings, nothing, asOf);
  const own = ownIndicators(standings.body?.indicators ?? [], family);
  return (
    <PanelFrame
      heading={t('home.own.figures')}
      sub={t('home.own.figuresSub')}
      state={joinStates([standings.panel], own.length === 0)}
      emptyText={t('home.own.noFigures')}
    >
      <HomeSection heading={t('home.own.indicators')} count={own.length}>
        <Capped items={own} most={MOST} row={(each) => <OwnFigure key={`${each.set}/${each.code}`} indicator={each} />} />
      </HomeSection>
    </PanelFrame>
  );
};
