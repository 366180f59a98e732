import { useTranslation } from 'react-i18next';
import type { UnitScore } from '../../../contract/feeds/services';
import { Figure } from '../../ui/Figure';
import { HeadTile } from '../../ui/HeadTiles';
import { StatusWord } from '../../ui/StatusWord';
import type { Changes } from './changes';
import type { Basis } from './focus';
import { workedPassport } from './passports';
import type { PointsLeft } from './pointsLeft';
import { unitKey, type ShownScores } from './scoresBody';
import { basisText, gainedText, periodText, periodTitle, pointsText, scoreText } from './wording';

interface ReachTilesProps {
  shown: ShownScores;
  closed: ShownScores | null;
  score: UnitScore;
  left: PointsLeft;
  changes: Changes | null;
  basis: Basis;
  stale: boolean;
}

/** What can still be had and where, and what the last closed period brought against the one before it. */
export const ReachTiles = ({ shown, closed, score, left, changes, basis, stale }: ReachTilesProps) => {
  const { t } = useTranslation();
  const [most] = left.groups;
  const total = changes?.total ?? null;
  const gained = total === null ? null : total.now - total.before;
  const previous = closed?.body.previous ?? null;
  const at = { period: shown.period, isClosed: shown.isClosed, scoring: shown.scoring, receipt: shown.body.receipt };
  const figure = (of: 'left' | 'gained', text: string, period: string) => (
    <Figure
      id={`services:${unitKey(score.unit)}:${of}:${basis}`}
      size="tile"
      text={text}
      passport={workedPassport(of === 'gained' ? { ...at, isClosed: true } : at, score, { of, basis, period }, t)}
      legalBasis={shown.scoring.legalBasis}
      markSimulated={false}
      stale={stale}
    />
  );
  const mark = score.provenance === 'simulated' ? t('simulatedData') : null;
  const between =
    closed && previous !== null
      ? t('services.scores.heads.fromTo', { now: periodText(closed.period, t), before: periodText(previous, t) })
      : null;
  return (
    <>
      <HeadTile
        name={t('services.scores.heads.left')}
        figure={most ? figure('left', scoreText(left.total), periodTitle(shown.period, t)) : '–'}
        lines={[
          ...(most && most.left > 0
            ? [t('services.scores.heads.most', { points: pointsText(most.left, t), group: most.group.name.toLocaleLowerCase('vi') })]
            : most
              ? [t('services.scores.heads.nothingLeft')]
              : []),
          t('services.scores.heads.leftBasis', { basis: basisText(basis, t).toLocaleLowerCase('vi') }),
          ...(left.unknown.length > 0 ? [t('services.scores.heads.unknownLeft', { count: left.unknown.length })] : []),
        ]}
        mark={mark}
      />
      <HeadTile
        name={t('services.scores.heads.change')}
        figure={gained === null || between === null ? '–' : figure('gained', gainedText(gained), between)}
        status={
          gained !== null &&
          changes && (
            <StatusWord tone={gained < -0.005 ? 'medium' : 'normal'}>
              {t('services.scores.heads.wonLost', { won: scoreText(changes.won), lost: scoreText(changes.lost) })}
            </StatusWord>
          )
        }
        lines={
          between !== null && changes
            ? [
                between,
                ...(shown.isClosed ? [] : [t('services.scores.heads.openNote', { open: periodTitle(shown.period, t) })]),
                ...(changes.unknown > 0 ? [t('services.scores.changes.unknown', { count: changes.unknown })] : []),
              ]
            : [t('services.scores.heads.noBefore')]
        }
        mark={mark}
        wide
      />
    </>
  );
};
