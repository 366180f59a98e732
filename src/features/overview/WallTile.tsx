import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { simulatedText } from '../../ui/simulatedWords';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import type { KeyFigure } from './keyFigure';
import type { KeyIndicator } from './keyIndicators';
import { useKeyFigure } from './useKeyFigure';
import { WallMark } from './WallMark';
import { WallValue } from './WallValue';
import { isShare, planText, shortYearText, standingText, TONES, wallUntilText } from './wording';
import styles from './wallTile.module.css';

/** What the figure is a share of: of its year's promise, else what its unit is of; null of an amount that nothing was promised for. */
const wholeText = ({ ofYear, unit }: KeyFigure, name: string, t: TFunction): string | null =>
  ofYear ? shortYearText(ofYear, t) : isShare(unit) ? name : null;

/** A key figure on a wall: value, what it is of, how it stands; nothing to press. */
export const WallTile = ({ indicator }: { indicator: KeyIndicator }) => {
  const { t } = useTranslation();
  const { figure, state } = useKeyFigure(indicator, null);
  const standing = figure?.standing ?? null;
  const whole = figure && wholeText(figure, t(`overview.wholes.${indicator.id}`), t);
  return (
    <WallPanel heading={t(`overview.names.${indicator.id}`)} state={state}>
      {figure && (
        <div className={styles['tile']}>
          <WallValue id={indicator.id} figure={figure} isStale={state.kind === 'stale'}>
            <small>{planText(figure, t)}</small>
          </WallValue>
          <p className={styles['of']}>
            <WallMark figure={figure} />
            <span className={styles['whole']}>
              {whole}
              {whole !== null && standing !== null && ', '}
            </span>
            {standing !== null && <span>{wallUntilText(figure, t)}</span>}
          </p>
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
