import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { formatDateTime } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { StatusWord } from '../../ui/StatusWord';
import { Capped } from './Capped';
import { importsToMend } from './decisions';
import { Go } from './Go';
import { HomeSection } from './HomeSection';
import { joinStates } from './joinStates';
import { LateSourceRow, MissingRow } from './LateRows';
import { LateSince } from './LateSince';
import { Troubles } from './Troubles';
import { useHomeFeed } from './useHomeFeed';
import { useLateSources } from './useLateSources';
import { useHour, useToday } from './useToday';
import { countReplaced, missingFigures, silentAgencies } from './waiting';
import styles from './home.module.css';

const MOST = 6;
const nothing = {};

/** Whom the centre waits for: sources that missed their hour, figures whose day is past, agencies that told nothing of their tasks. */
export const WaitingPanel = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const moment = asOf === null ? undefined : Date.parse(asOf);
  const today = useToday(moment);
  const hour = useHour(moment);
  const sources = useHomeFeed(FEEDS.sources, nothing, asOf);
  const standings = useHomeFeed(FEEDS.standings, nothing, asOf);
  const tasks = useHomeFeed(FEEDS.tasks, nothing, asOf);
  const imports = useHomeFeed(FEEDS.imports, nothing, asOf);
  const registers = useHomeFeed(FEEDS.registers, nothing, asOf);
  const late = useLateSources(sources.body?.sources, moment);
  const missing = missingFigures(standings.body?.indicators ?? [], hour);
  const replaced = countReplaced(standings.body?.indicators ?? []);
  const silent = registers.body ? silentAgencies(tasks.body?.tasks ?? [], registers.body, today) : [];
  const mend = importsToMend(imports.body?.files ?? []);
  const count = late.length + missing.length + silent.length + mend.length;
  const parts = [
    { what: t('home.parts.sources'), panel: sources.panel },
    { what: t('home.parts.standings'), panel: standings.panel },
    { what: t('home.parts.tasks'), panel: tasks.panel },
    { what: t('home.parts.registers'), panel: registers.panel },
    { what: t('home.parts.imports'), panel: imports.panel },
  ];
  return (
    <PanelFrame
      heading={t('home.waiting.heading')}
      sub={t('home.waiting.sub')}
      state={joinStates(
        parts.map(({ panel }) => panel),
        count === 0,
      )}
      emptyText={t('home.waiting.none')}
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
      {replaced > 0 && <p className={styles['note']}>{t('home.waiting.replaced', { count: replaced })}</p>}
      <HomeSection heading={t('home.waiting.mend')} count={mend.length}>
        <Capped
          items={mend}
          most={MOST}
          row={({ id, name, uploadedBy, stateAt, counts }) => (
            <li key={id} className={styles['row']} data-late="import">
              <div className={styles['title']}>
                <Go place={{ kind: 'import', file: id }}>{name}</Go>
                <small>{t('home.waiting.mendBy', { by: uploadedBy, at: formatDateTime(stateAt) })}</small>
              </div>
              <StatusWord tone="medium">{t('home.waiting.mendRows', { count: counts?.refused ?? 0 })}</StatusWord>
            </li>
          )}
        />
      </HomeSection>
      <HomeSection heading={t('home.waiting.agencies')} count={silent.length} note={t('home.waiting.agenciesNote')}>
        <Capped
          items={silent}
          most={MOST}
          row={({ key, agency, name, unknown, past, since }) => (
            <li key={key} className={styles['row']} data-late="agency">
              <div className={styles['title']}>
                {agency === null ? <span>{name}</span> : <Go place={{ kind: 'tasks', agency, standing: 'unknown' }}>{name}</Go>}
              </div>
              <div className={styles['gap']}>
                <StatusWord tone={past > 0 ? 'late' : 'none'}>
                  {past > 0 ? t('home.waiting.unknownPast', { count: unknown, past }) : t('home.waiting.unknown', { count: unknown })}
                </StatusWord>{' '}
                <small className={styles['since']}>
                  <LateSince since={since} moment={moment} missing="" />
                </small>
              </div>
            </li>
          )}
        />
      </HomeSection>
    </PanelFrame>
  );
};
