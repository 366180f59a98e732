import { lazy, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOfPeriod } from '../../../../contract/rules/scorePeriods';
import type { Ledger } from '../../../../contract/money';
import type { ServiceUnit } from '../../../../contract/services';
import { ExportButton } from '../../../export/ExportButton';
import { HeadTiles } from '../../../ui/HeadTiles';
import { LatePanel } from '../../../ui/LatePanel';
import { PanelFrame } from '../../../ui/PanelFrame';
import { changesIn, isStillOpen } from '../changes';
import { ChangesPanel } from '../ChangesPanel';
import type { ScoresChoice } from '../choice';
import { basisOf, focusOf, WHOLE } from '../focus';
import { partsExport } from '../partsExport';
import { pointsLeftOf } from '../pointsLeft';
import { ReachTiles } from '../ReachTiles';
import { unitKey } from '../scoresBody';
import { ScoreHead } from '../ScoreHead';
import { ScoreTable } from '../ScoreTable';
import { ScoreTiles } from '../ScoreTiles';

import { useScores } from '../scores/useScores';
import { toldOf } from '../toldOf';
import { useScoreMarks } from '../useScoreMarks';
import { periodText, stateText } from '../wording';
import { NextPanel } from './NextPanel';
import { peersOf } from './peers';
import { PeersPanel } from './PeersPanel';
import { useUnit } from './useUnit';
import styles from '../services.module.css';

// Charts come after the figures that one looks at first.
const TrendPanel = lazy(() => import('./TrendPanel').then(({ TrendPanel: panel }) => ({ default: panel })));
const SightingsPanel = lazy(() => import('./SightingsPanel').then(({ SightingsPanel: panel }) => ({ default: panel })));

export type UnitChoice = Pick<ScoresChoice, 'period' | 'kind' | 'ledger' | 'basis' | 'focus'>;

interface UnitPageProps {
  unit: Pick<ServiceUnit, 'kind' | 'code'>;
  asOf: string | null;
  choice: UnitChoice;
  onChoice: (change: Partial<UnitChoice>) => void;
  crumbs: (unit: ServiceUnit | null) => ReactNode;
  /** The expected end of the year of an indicator of an area, or of the whole, in words. */
  forecast: (set: string, indicator: string, area: string | undefined) => ReactNode;
  /** Its dossiers: those late and about to be, and their rates. */
  late: (unit: Pick<ServiceUnit, 'kind' | 'code'>, ledger: Ledger | undefined) => ReactNode;
}

/** One unit: how it stands group by group, among its peers and over time, what is late, and what to do first. */
export const UnitPage = ({ unit, asOf, choice, onChoice, crumbs, forecast, late }: UnitPageProps) => {
  const { t } = useTranslation();
  const scores = useScores(choice, asOf);
  const { shown, closed, state } = scores;
  const kind = choice.period === undefined ? choice.kind : kindOfPeriod(choice.period);
  const over = useUnit(unit, { kind, ledger: choice.ledger ?? scores.body?.ledger }, asOf);
  const ledger = choice.ledger ?? scores.body?.ledger;
  const key = unitKey(unit);
  const score = shown?.body.scores.find((each) => unitKey(each.unit) === key);
  const basis = basisOf(score ? [score] : [], choice.basis);
  const focus = useMemo(() => (shown ? focusOf(shown.scoring, choice.focus) : WHOLE), [shown, choice.focus]);
  const left = useMemo(() => (shown && score ? pointsLeftOf(shown.scoring, score, basis) : null), [shown, score, basis]);
  const changes = useMemo(() => changesIn(closed, unit, basis), [closed, unit, basis]);
  const peers = useMemo(() => (shown ? peersOf(shown, unit, basis) : []), [shown, unit, basis]);
  const marks = useScoreMarks(shown && score ? { ledger: shown.body.ledger, period: shown.period, score } : null, asOf);
  const name = score?.unit.name ?? over.body?.unit?.name ?? '';
  const seen = shown && { period: shown.period, isClosed: score?.closed ?? shown.isClosed };
  const told = toldOf({ body: scores.body, shown: seen, focus, basis, feed: 'service-scores', revisions: scores.revisions, asOf }, t);
  const toldOver = { ...told, feed: 'service-unit' as const, revisions: [over.revision], receipt: over.body?.receipt ?? null };
  const place = peers[0]?.own.place ?? null;
  const standing = place
    ? [t('services.unit.rank', { rank: place.rank, count: peers[0]?.count ?? 0, kind: t(`services.unit.among.${unit.kind}`) })]
    : [];
  const head = (
    <ScoreHead
      heading={
        shown && name !== '' ? t('services.unit.heading', { name, period: periodText(shown.period, t) }) : t('services.unit.headingNone')
      }
      sub={shown && score ? [...standing, stateText(shown, score, t)].join(' · ') : name}
      emptyText={t('services.unit.none')}
      body={scores.body}
      shown={score ? shown : null}
      state={state.kind === 'live' && !score ? { kind: 'empty' } : state}
      basis={basis}
      isAsked={choice.period !== undefined || choice.kind !== undefined || choice.ledger !== undefined}
      onChoice={onChoice}
    />
  );
  const named = { ...unit, name };
  const isTold = over.body !== undefined && over.body.periods.length > 0;
  const trend = over.body && isTold && (
    <LatePanel heading={t('services.unit.trend.heading')}>
      <TrendPanel
        body={over.body}
        state={over.state}
        told={toldOver}
        note={unit.kind === 'agency' ? null : forecast(marks.set, marks.indicator[basis], unit.kind === 'area' ? unit.code : undefined)}
        onPeriod={(period) => onChoice({ period })}
      />
    </LatePanel>
  );
  const sightings = over.body && over.body.sightings.length > 0 && (
    <LatePanel heading={t('services.unit.sightings.heading')}>
      <SightingsPanel body={over.body} state={over.state} told={toldOver} />
    </LatePanel>
  );
  if (!shown || !score || !left)
    return (
      <div className={styles['page']}>
        {crumbs(name === '' ? null : named)}
        {head}
        {trend}
        {sightings}
        {late(unit, ledger)}
      </div>
    );
  const at = { period: shown.period, scoring: shown.scoring };
  const onFocus = (code: string | undefined) => onChoice({ focus: code });
  const heading = t('services.unit.groups.heading');
  return (
    <div className={styles['page']}>
      {crumbs(named)}
      {head}
      <HeadTiles label={t('services.unit.heads.label')}>
        <ScoreTiles at={at} score={score} marks={marks} stale={state.kind === 'stale'} />
        <ReachTiles
          shown={shown}
          closed={closed}
          score={score}
          left={left}
          changes={changes}
          basis={basis}
          stale={state.kind === 'stale'}
        />
      </HeadTiles>
      <NextPanel score={score} left={left} state={state} />
      <div className={styles['pair']}>
        <div className={styles['stack']}>
          <PanelFrame
            heading={heading}
            sub={t('services.unit.groups.sub')}
            state={state}
            tools={<ExportButton of={() => partsExport(`${heading}: ${name}`, at, score, told, t)} />}
          >
            <ScoreTable at={at} score={score} focus={focus} isOpen stale={state.kind === 'stale'} onFocus={onFocus} />
          </PanelFrame>
        </div>
        <div className={styles['stack']}>
          <ChangesPanel
            name={name}
            shown={shown}
            closed={closed}
            isComing={scores.isClosedComing}
            changes={changes}
            isOpen={isStillOpen(closed, unit)}
            basis={basis}
            focus={focus}
            state={state}
            told={told}
            onFocus={onFocus}
          />
          {unit.kind !== 'province' && <PeersPanel rows={peers} shown={shown} basis={basis} state={state} told={told} />}
          {trend}
          {sightings}
        </div>
      </div>
      {late(unit, ledger)}
    </div>
  );
};
