import { useTranslation } from 'react-i18next';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { formatDay, formatFixed, formatNumber } from '../../lib/format';
import { WallFigure } from '../../ui/WallFigure';
import { WallPanel } from '../../ui/WallPanel';
import { pointsOf, shareOfPoints, WHOLE } from './focus';
import { scoreOfProvince, type ShownScores } from './scoresBody';
import { useWallScores } from './useWallScores';
import { bandText, basisText, periodText, scoreText } from './wording';
import styles from './wall.module.css';

const Totals = ({ shown, isStale }: { shown: ShownScores; isStale: boolean }) => {
  const { t } = useTranslation();
  const score = scoreOfProvince(shown);
  if (!score) return <p className={styles['quiet']}>{t('services.scores.noProvince')}</p>;
  const official = pointsOf(shown.scoring, score, WHOLE, 'official');
  const estimate = pointsOf(shown.scoring, score, WHOLE, 'estimate');
  const band = bandText(shown.scoring, official.value);
  const share = shareOfPoints(estimate);
  return (
    <div className={styles['totals']}>
      <div>
        <p>{basisText('official', t)}</p>
        {official.value === null ? (
          <p className={styles['quiet']}>{t('panel.empty')}</p>
        ) : (
          <WallFigure id="diem-chinh-thuc" text={scoreText(official.value)} unit={`/${formatNumber(official.max)}`} isStale={isStale} />
        )}
        {band !== null && <p className={styles['quiet']}>{t('services.band', { band })}</p>}
      </div>
      <div>
        <p>{basisText('estimate', t)}</p>
        {estimate.value === null || share === null ? (
          <p className={styles['quiet']}>{t('panel.empty')}</p>
        ) : (
          <>
            <WallFigure
              id="diem-uoc-tinh"
              text={scoreText(estimate.value)}
              unit={`/${formatNumber(Math.round(estimate.max * 100) / 100)}`}
              isStale={isStale}
            />
            <p className={styles['quiet']}>{t('wallScenes.services.reachable', { share: formatFixed(share, 1) })}</p>
          </>
        )}
      </div>
    </div>
  );
};

/** The province's score of decision 766 on a wall: the official one and our estimate side by side, never mixed, and the published rank. */
export const WallScore = () => {
  const { t } = useTranslation();
  const { body, shown, state } = useWallScores();
  const score = shown && scoreOfProvince(shown);
  const published = body?.published ?? [];
  const sub = shown
    ? [
        periodText(shown.period, t),
        ...((score?.closed ?? shown.isClosed)
          ? []
          : [
              score?.seenOn
                ? t('wallScenes.provisionalAt', { day: formatDay(`${score.seenOn}T12:00:00+07:00`) })
                : t('services.provisional'),
            ]),
      ].join(', ')
    : '';
  return (
    <WallPanel
      heading={t('wallScenes.services.score')}
      sub={sub}
      state={state.kind === 'empty' && published.length > 0 ? { kind: 'live', at: undefined } : state}
      simulated={simulatedOf([score?.provenance])}
      emptyText={t('wallScenes.services.noScore')}
    >
      {body && (
        <div className={styles['score']}>
          {shown ? (
            <Totals shown={shown} isStale={state.kind === 'stale'} />
          ) : (
            <p className={styles['quiet']}>{t('wallScenes.services.noScore')}</p>
          )}
          {published.slice(0, 2).map(({ name, value, source }) => (
            <p key={name} className={styles['published']} lang="vi">
              <span>
                {name} <strong>{value}</strong>
              </span>
              <span className={styles['quiet']}>{source}</span>
            </p>
          ))}
        </div>
      )}
    </WallPanel>
  );
};
