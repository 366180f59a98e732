import { useTranslation } from 'react-i18next';
import type { UnitScore } from '../../../contract/feeds/services';
import { Figure } from '../../ui/Figure';
import { HeadTile } from '../../ui/HeadTiles';
import { StatusWord } from '../../ui/StatusWord';
import type { Passport } from '../../../contract/figure';
import { isStillOpen, type Changes } from './changes';
import { oneSidedSentence, SEEN, wonLostText } from './changesWords';
import type { Basis } from './focus';
import { gainedPassport, leftPassport } from './passports';
import type { PointsLeft } from './pointsLeft';
import { unitKey, type ShownScores } from './scoresBody';
import { basisText, betweenText, gainedText, periodTitle, pointsText, scoreText } from './wording';

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
  const figure = (of: 'left' | 'gained', text: string, passport: Passport) => (
    <Figure
      id={`services:${unitKey(score.unit)}:${of}:${basis}`}
      size="tile"
      text={text}
      passport={passport}
      legalBasis={shown.scoring.legalBasis}
      markSimulated={false}
      stale={stale}
    />
  );
  const mark = score.provenance === 'simulated' ? t('simulatedData') : null;
  const between = closed && betweenText(closed, t);
  const oneSided = closed && changes && oneSidedSentence({ changes, closed, basis }, t, 1);
  return (
    <>
      <HeadTile
        name={t('services.scores.heads.left')}
        figure={most ? figure('left', scoreText(left.total), leftPassport(shown, score, basis, t)) : '–'}
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
        figure={
          gained === null || !closed || !changes ? '–' : figure('gained', gainedText(gained), gainedPassport(closed, changes, basis, t))
        }
        status={
          gained !== null && changes && <StatusWord tone={gained < -SEEN ? 'medium' : 'normal'}>{wonLostText(changes, t)}</StatusWord>
        }
        lines={
          between !== null && changes
            ? [
                between,
                ...(shown.isClosed ? [] : [t('services.scores.heads.openNote', { open: periodTitle(shown.period, t) })]),
                ...(oneSided === null ? [] : [oneSided]),
              ]
            : [
                closed && isStillOpen(closed, score.unit)
                  ? t('services.scores.heads.openUnit', { period: periodTitle(closed.period, t) })
                  : t('services.scores.heads.noBefore'),
              ]
        }
        mark={mark}
        wide
      />
    </>
  );
};
