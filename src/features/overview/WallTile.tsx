import { useTranslation } from 'react-i18next';
import { simulatedText } from '../../ui/simulatedWords';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import type { KeyFigure } from './keyFigure';
import type { KeyIndicator } from './keyIndicators';
import { useKeyFigure } from './useKeyFigure';
import { WallValue } from './WallValue';
import { isShare, planText, shortYearText, standingText, TONES, wallUntilText } from './wording';
import styles from './wallTile.module.css';

/** A key figure on a wall: value, what it is of, how it stands; nothing to press. */
export const WallTile = ({ indicator }: { indicator: KeyIndicator }) => {
  const { t } = useTranslation();
  const { figure, state } = useKeyFigure(indicator, null);
  const standing = figure?.standing ?? null;
  const ofText = (shown: KeyFigure): string => {
    const whole = shown.ofYear ? shortYearText(shown.ofYear, t) : isShare(shown.unit) ? t(`overview.wholes.${indicator.id}`) : null;
    return [whole, standing === null ? null : wallUntilText(shown, t)].filter((part) => part !== null).join(', ');
  };
  return (
    <WallPanel heading={t(`overview.names.${indicator.id}`)} state={state}>
      {figure && (
        <div className={styles['tile']}>
          <WallValue id={indicator.id} figure={figure} isStale={state.kind === 'stale'}>
            <small>{planText(figure, t)}</small>
          </WallValue>
          <p className={styles['of']}>{ofText(figure)}</p>
          <p className={styles['standing']}>
            {standing === null ? (
              <span>{wallUntilText(figure, t)}</span>
            ) : (
              <StatusWord tone={TONES[standing]}>{standingText(figure, t)}</StatusWord>
            )}
            {figure.simulated && <small>{simulatedText(figure.simulated, t)}</small>}
          </p>
        </div>
      )}
    </WallPanel>
  );
};
