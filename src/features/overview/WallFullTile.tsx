import { useTranslation } from 'react-i18next';
import { SparkImage } from '../../charts/sparkline/SparkImage';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import type { KeyFigure } from './keyFigure';
import type { KeyIndicator } from './keyIndicators';
import { tileBar } from './tileBar';
import { useKeyFigure } from './useKeyFigure';
import { WallBar } from '../../ui/WallBar';
import { WallMark } from './WallMark';
import { WallValue } from './WallValue';
import { denominatorText, markText, paceText, periodText, spanText, standingText, tickText, TONES, wallUntilText } from './wording';
import styles from './wallTile.module.css';

const Standing = ({ figure }: { figure: KeyFigure }) => {
  const { t } = useTranslation();
  const { standing, pace } = figure;
  if (standing === null && pace)
    return <strong>{t('overview.paceWall', { period: tickText(pace.period, t), pace: paceText(pace, t) })}</strong>;
  return <StatusWord tone={standing === null ? 'none' : TONES[standing]}>{standingText(figure, t)}</StatusWord>;
};

/** A key figure with a quarter of a wall to itself: its value, how it came about, and a bar against what was promised. */
export const WallFullTile = ({ indicator }: { indicator: KeyIndicator }) => {
  const { t } = useTranslation();
  const { figure, state } = useKeyFigure(indicator, null);
  const bar = figure && tileBar(figure);
  const first = figure?.spark[0]?.key;
  // Within one year the month is enough; a line across the turn of a year says which.
  const edgeText = (period: string, other: string) =>
    period.slice(0, 4) === other.slice(0, 4) ? tickText(period, t) : periodText(period, t);
  const name = t(`overview.names.${indicator.id}`);
  return (
    <WallPanel heading={name} state={state} simulated={figure?.simulatedWithSpark ?? false}>
      {figure && (
        <div className={styles['tile']} data-full="true">
          <div className={styles['top']}>
            <WallValue id={indicator.id} figure={figure} isStale={state.kind === 'stale'} />
            {first !== undefined && (
              <div className={styles['spark']}>
                <SparkImage
                  values={figure.spark.map(({ value }) => value)}
                  label={`${name}, ${spanText(first, figure, t)}`}
                  provisional={figure.provisional}
                />
                <p>
                  <span>{edgeText(first, figure.period)}</span>
                  <span>{edgeText(figure.period, first)}</span>
                </p>
              </div>
            )}
          </div>
          {bar && <WallBar value={figure.value} {...bar} />}
          <p className={styles['pair']}>
            <span>{denominatorText(figure, t(`overview.wholes.${indicator.id}`), t)}</span>
            <span data-mark={bar !== null && bar.mark !== null}>{markText(figure, t)}</span>
          </p>
          <p className={styles['pair']}>
            <Standing figure={figure} />
            <WallMark figure={figure} />
            <span>{wallUntilText(figure, t)}</span>
          </p>
        </div>
      )}
    </WallPanel>
  );
};
