import { lazy, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceUnit } from '../../../../contract/services';
import { CutChips } from '../../../ui/CutChips';
import { HeadTiles } from '../../../ui/HeadTiles';
import { LatePanel } from '../../../ui/LatePanel';
import { changesIn, isStillOpen } from '../changes';
import type { OnChoice, ScoresChoice } from '../choice';
import { basisOf, focusOf, WHOLE } from '../focus';
import { pointsLeftOf } from '../pointsLeft';
import { ReachTiles } from '../ReachTiles';
import { scoreOfProvince } from '../scoresBody';
import { ScoreHead } from '../ScoreHead';
import { ScoreTiles } from '../ScoreTiles';
import { toldOf } from '../toldOf';
import { useScoreMarks } from '../useScoreMarks';
import { focusText, periodText, stateText } from '../wording';
import { ChangesPanel } from '../ChangesPanel';
import { GroupsPanel } from './GroupsPanel';
import { LeftPanel } from './LeftPanel';

import { useScores } from './useScores';
import styles from '../services.module.css';

// The ranking, how a score is made, and what was published of it, come after the score.
const RankingPanel = lazy(() => import('./RankingPanel').then(({ RankingPanel: panel }) => ({ default: panel })));
const MethodPanel = lazy(() => import('./MethodPanel').then(({ MethodPanel: panel }) => ({ default: panel })));
const PublishedPanel = lazy(() => import('./PublishedPanel').then(({ PublishedPanel: panel }) => ({ default: panel })));

interface ScoresPageProps {
  asOf: string | null;
  choice: ScoresChoice;
  onChoice: OnChoice;
  onUnit: (unit: ServiceUnit) => void;
  /** The expected end of the year of an indicator, in words. */
  forecast: (set: string, indicator: string) => ReactNode;
}

/** The scoreboard of decision 766: how the province stands, what it won and lost, what can still be had and where, and who drags it down. */
export const ScoresPage = ({ asOf, choice, onChoice, onUnit, forecast }: ScoresPageProps) => {
  const { t } = useTranslation();
  const { body, shown, closed, isClosedComing, revisions, state } = useScores(choice, asOf);
  const score = shown ? scoreOfProvince(shown) : undefined;
  const basis = basisOf(shown?.body.scores ?? [], choice.basis);
  const focus = useMemo(() => (shown ? focusOf(shown.scoring, choice.focus) : WHOLE), [shown, choice.focus]);
  const left = useMemo(() => (shown && score ? pointsLeftOf(shown.scoring, score, basis) : null), [shown, score, basis]);
  const changes = useMemo(() => (score ? changesIn(closed, score.unit, basis) : null), [closed, score, basis]);
  const marks = useScoreMarks(shown && score ? { ledger: shown.body.ledger, period: shown.period, score } : null, asOf);
  const told = toldOf({ body, shown, focus, basis, feed: 'service-scores', revisions, asOf }, t);
  const isAsked = choice.period !== undefined || choice.kind !== undefined || choice.ledger !== undefined;
  const onFocus = (code: string | undefined) => onChoice({ focus: code });
  const head = (
    <ScoreHead
      heading={shown ? t('services.scores.headingOf', { period: periodText(shown.period, t) }) : t('services.scores.heading')}
      sub={shown ? `${shown.scoring.legalBasis} · ${stateText(shown, score, t)}` : ''}
      emptyText={t('services.scores.none')}
      body={body}
      shown={shown}
      state={state}
      basis={basis}
      isAsked={isAsked}
      onChoice={onChoice}
    >
      {focus.kind !== 'whole' && (
        <CutChips
          chips={[
            {
              id: 'focus',
              name: t('services.scores.focusName'),
              value: focusText(focus, t),
              onRemove: () => onFocus(undefined),
            },
          ]}
          onClear={() => onFocus(undefined)}
        />
      )}
    </ScoreHead>
  );
  const published = body && (
    <LatePanel heading={t('services.scores.published.heading')}>
      <PublishedPanel body={body} state={state} told={told} />
    </LatePanel>
  );
  if (!shown)
    return (
      <div className={styles['page']}>
        {head}
        {published}
      </div>
    );
  const at = { period: shown.period, scoring: shown.scoring };
  const shared = { shown, closed, focus, state, told };
  return (
    <div className={styles['page']}>
      {head}
      {score && left && (
        <HeadTiles label={t('services.scores.heads.label')}>
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
      )}
      <div className={styles['pair']}>
        <GroupsPanel
          at={at}
          score={score}
          focus={focus}
          state={state}
          told={told}
          note={forecast(marks.set, marks.indicator[basis])}
          onFocus={onFocus}
        />
        {left && <LeftPanel left={left} basis={basis} focus={focus} state={state} told={told} onFocus={onFocus} />}
      </div>
      <div className={styles['pair']}>
        <LatePanel heading={t(`services.scores.ranking.heading.${choice.level}`)}>
          <RankingPanel {...shared} basis={basis} level={choice.level} look={choice.look} onChoice={onChoice} onUnit={onUnit} />
        </LatePanel>
        <div className={styles['stack']}>
          <ChangesPanel
            {...shared}
            name={score?.unit.name ?? ''}
            isComing={isClosedComing}
            changes={changes}
            isOpen={score !== undefined && isStillOpen(closed, score.unit)}
            basis={basis}
            onFocus={onFocus}
          />
          {published}
          <LatePanel heading={t('services.scores.method.heading')}>
            <MethodPanel scoring={shown.scoring} state={state} />
          </LatePanel>
        </div>
      </div>
    </div>
  );
};
