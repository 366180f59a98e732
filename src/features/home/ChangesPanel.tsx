import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { formatDateTime, formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { Capped } from './Capped';
import { ChangedSources } from './ChangedSources';
import { ChangeRow, keyOfChange } from './ChangeRow';
import { countChanges, toShownChanges } from './changeModel';
import { Go } from './Go';
import { HomeSection } from './HomeSection';
import { sinceText } from './homeWords';
import { joinStates } from './joinStates';
import { SinceChoice } from './SinceChoice';
import { Troubles } from './Troubles';
import { useHomeFeed } from './useHomeFeed';
import { useIsTooLate, type Since } from './useSince';
import styles from './home.module.css';

/** Figures of one kind that there is room for. */
const MOST = 6;
const MOST_PROMISES = 3;
const HEADS = { yesterday: 'home.changes.yesterday', lastWorkingDay: 'home.changes.friday', chosen: 'home.changes.chosen' } as const;
const nothing = {};

interface ChangesPanelProps {
  asOf: string | null;
  since: Since;
  onSince: (chosen: string | undefined) => void;
}

/** What is known otherwise than yesterday: corrections first, then what moved farthest, then plans, sources and boundaries. */
export const ChangesPanel = ({ asOf, since, onSince }: ChangesPanelProps) => {
  const { t } = useTranslation();
  const moment = asOf === null ? undefined : Date.parse(asOf);
  const span = useMemo(() => ({ since: new Date(since.at).toISOString() }), [since.at]);
  const figures = useHomeFeed(FEEDS.changes, span, asOf);
  const states = useHomeFeed(FEEDS['source-changes'], span, asOf);
  const boundaries = useHomeFeed(FEEDS['boundary-changes'], span, asOf);
  const sources = useHomeFeed(FEEDS.sources, nothing, asOf);
  const isTooLate = useIsTooLate(since, moment);
  const { body } = figures;
  const shown = useMemo(() => body && toShownChanges(body, MOST), [body]);
  const moved = states.body?.sources ?? [];
  const recorded = boundaries.body?.recorded ?? null;
  const words = sinceText(since, moment !== undefined, t);
  const count = (body ? countChanges(body) : 0) + moved.length + (recorded ? 1 : 0);
  const panels = [figures.panel, states.panel, boundaries.panel];
  return (
    <PanelFrame
      heading={t(HEADS[since.kind])}
      sub={t('home.changes.sub')}
      state={joinStates(panels, count === 0)}
      emptyText={isTooLate ? t('home.changes.tooLate') : t('home.changes.none', { since: words })}
      tools={<SinceChoice since={since} moment={moment} onSince={onSince} />}
    >
      <Troubles
        parts={[
          { what: t('home.parts.figures'), panel: figures.panel },
          { what: t('home.parts.sourceStates'), panel: states.panel },
          { what: t('home.parts.boundaries'), panel: boundaries.panel },
        ]}
      />
      {body?.began && <p className={styles['note']}>{t('home.changes.began', { at: formatDateTime(body.began) })}</p>}
      {body && shown && (
        <>
          <HomeSection heading={t('home.changes.corrected')} count={shown.correctedCount} note={t('home.changes.correctedNote')}>
            <ul className={styles['rows']}>
              {shown.corrected.map((change) => (
                <ChangeRow key={keyOfChange(change)} change={change} />
              ))}
            </ul>
          </HomeSection>
          <HomeSection heading={t('home.changes.running')} count={shown.runningCount} note={t('home.changes.runningNote')}>
            <ul className={styles['rows']}>
              {shown.running.map((change) => (
                <ChangeRow key={keyOfChange(change)} change={change} />
              ))}
            </ul>
          </HomeSection>
          {shown.correctedCount + shown.runningCount > 0 && (
            <p className={styles['note']}>
              {shown.rest > 0 && `${t('home.changes.rest', { count: shown.rest })} · `}
              <Go place={{ kind: 'changes' }}>{t('home.changes.all')}</Go>
            </p>
          )}
          <HomeSection heading={t('home.changes.promises')} count={body.totalPromises}>
            <Capped items={body.promises} most={MOST_PROMISES} row={(change) => <ChangeRow key={keyOfChange(change)} change={change} />} />
          </HomeSection>
          <HomeSection heading={t('home.changes.sets')} count={body.sets.length}>
            <ul className={styles['rows']}>
              {body.sets.map(({ id, name, indicators, figures: held, provenance }) => (
                <li key={id} className={styles['row']} data-set={id}>
                  <div className={styles['title']}>
                    <Go place={{ kind: 'set', set: id }}>{name}</Go>
                    <small>
                      {t('home.changes.setHolds', { indicators: formatNumber(indicators), figures: formatNumber(held) })}
                      {provenance === 'simulated' && ` · ${t('simulated')}`}
                    </small>
                  </div>
                </li>
              ))}
            </ul>
          </HomeSection>
        </>
      )}
      <HomeSection heading={t('home.changes.sources')} count={moved.length}>
        <ChangedSources moved={moved} sources={sources.body?.sources ?? []} />
      </HomeSection>
      {recorded && (
        <HomeSection heading={t('home.changes.boundaries')} count={1}>
          <p className={styles['row']}>
            <Go place={{ kind: 'boundaries' }}>{t(recorded.isFirst ? 'home.changes.boundariesFirst' : 'home.changes.boundariesNew')}</Go>{' '}
            <small>
              {formatDateTime(recorded.at)} · {recorded.source}
            </small>
          </p>
        </HomeSection>
      )}
    </PanelFrame>
  );
};
