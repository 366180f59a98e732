import { useTranslation } from 'react-i18next';
import type { UnitScore } from '../../../contract/feeds/services';
import { formatFixed, formatNumber } from '../../lib/format';
import { Figure } from '../../ui/Figure';
import { HeadTile } from '../../ui/HeadTiles';
import { pointsOf, shareOfPoints, WHOLE, type Basis } from './focus';
import { scorePassport, type EngineMark, type ScoredPeriod } from './passports';
import { unitKey } from './scoresBody';
import { bandText, lackingText, scoreText } from './wording';

interface ScoreTilesProps {
  at: ScoredPeriod;
  score: UnitScore;
  marks: Record<Basis, EngineMark>;
  stale: boolean;
}

const useScoreFigure = ({ at, score, marks, stale }: ScoreTilesProps) => {
  const { t } = useTranslation();
  return (basis: Basis, value: number | null) =>
    value === null ? (
      '–'
    ) : (
      <Figure
        id={`services:${unitKey(score.unit)}:total:${basis}`}
        size="tile"
        text={scoreText(value)}
        passport={scorePassport(at, score, { focus: WHOLE, basis, engine: marks[basis] }, t)}
        legalBasis={at.scoring.legalBasis}
        markSimulated={false}
        stale={stale}
      />
    );
};

/** The two totals side by side, each of what it can be: that of the portal with its band, and our estimate, never mixed, [DV1]. */
export const ScoreTiles = (props: ScoreTilesProps) => {
  const { at, score } = props;
  const { t } = useTranslation();
  const show = useScoreFigure(props);
  const official = pointsOf(at.scoring, score, WHOLE, 'official');
  const estimate = pointsOf(at.scoring, score, WHOLE, 'estimate');
  const band = bandText(at.scoring, official.value);
  const lacking = lackingText(score, t);
  const share = shareOfPoints(estimate);
  const provisional = score.closed ? [] : [t('services.provisional')];
  const mark = score.provenance === 'simulated' ? t('simulatedData') : null;
  return (
    <>
      <HeadTile
        name={t('services.scores.heads.official')}
        figure={show('official', official.value)}
        lines={
          official.value === null
            ? [t('services.scores.heads.noOfficial')]
            : [
                [
                  t('services.scores.heads.ofMax', { max: formatNumber(official.max) }),
                  ...(band === null ? [] : [t('services.band', { band })]),
                  ...provisional,
                ].join(' · '),
              ]
        }
        mark={mark}
      />
      <HeadTile
        name={t('services.scores.heads.estimate')}
        figure={show('estimate', estimate.value)}
        lines={[
          ...(estimate.value === null || share === null
            ? [t('services.scores.heads.noEstimate')]
            : [
                [
                  t('services.scores.heads.ofReachable', {
                    max: formatNumber(Math.round(estimate.max * 100) / 100),
                    share: formatFixed(share, 1),
                  }),
                  ...provisional,
                ].join(' · '),
              ]),
          ...(lacking === null ? [] : [lacking]),
          ...(estimate.value === null ? [] : [t('services.scores.heads.notMixed')]),
        ]}
        mark={mark}
      />
    </>
  );
};
