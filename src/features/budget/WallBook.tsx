import { useTranslation } from 'react-i18next';
import type { Book, EstimateLevel } from '../../../contract/feeds/budget';
import { formatDay } from '../../lib/format';
import { billionText, moneyText, percentText, signedPercentText } from '../../lib/moneyText';
import { StatusWord } from '../../ui/StatusWord';
import { WallBar } from '../../ui/WallBar';
import { WallFigure } from '../../ui/WallFigure';
import { WallPanel } from '../../ui/WallPanel';
import { growthOf, standingOf, type Look, type Standing } from './standing';
import { useWallLook } from './useWallLook';
import { closedText, gapStanding, soFarText } from './wording';
import styles from './wall.module.css';

/** What was reached of one estimate, in words and as a bar; of an estimate that nobody gave, that. */
const Against = ({ standing, level }: { standing: Standing; level: EstimateLevel }) => {
  const { t } = useTranslation();
  const estimate = standing[level];
  const share = level === 'central' ? standing.ofCentral : standing.ofCouncil;
  if (!estimate || share === null || standing.done === null)
    return <p className={styles['quiet']}>{t('budget.noEstimate', { level: t(`budget.levels.${level}`) })}</p>;
  return (
    <div>
      <p className={styles['pair']}>
        <span>
          <strong>{percentText(share)}</strong> {t(`wallScenes.budget.levels.${level}`)}
        </span>
        <span className={styles['quiet']}>{moneyText(estimate.amount)}</span>
      </p>
      <WallBar value={standing.done} mark={estimate.amount} most={Math.max(estimate.amount, standing.done)} />
    </div>
  );
};

const Told = ({ look, book, isStale }: { look: Look; book: Book; isStale: boolean }) => {
  const { t } = useTranslation();
  const standing = standingOf(look, { book, item: null, area: null });
  if (standing.done === null) return <p className={styles['quiet']}>{t('panel.empty')}</p>;
  const status = gapStanding(standing, look, t);
  const growth = growthOf(standing);
  const at = look.now.body.receipt?.observedAt ?? null;
  const isOpen = look.moment.provisional && at !== null;
  return (
    <div className={styles['book']}>
      <WallFigure id={`ngan-sach:${book}`} text={billionText(standing.done)} unit={t('money.billion')} isStale={isStale}>
        <small>{isOpen ? t('wallScenes.provisionalAt', { day: formatDay(at) }) : soFarText(look, t)}</small>
      </WallFigure>
      <Against standing={standing} level="central" />
      <Against standing={standing} level="council" />
      <p>
        {status ? <StatusWord tone={status.tone}>{status.text}</StatusWord> : <span className={styles['quiet']}>{t('budget.noPath')}</span>}
      </p>
      {growth !== null && (
        <p className={styles['quiet']}>
          <strong>{signedPercentText(growth)}</strong> {t('budget.growth.inTile', { span: closedText(look, t) ?? '' })}
        </p>
      )}
    </div>
  );
};

/** Revenue or expenditure so far on a wall: against both estimates by their names, its path, and the same months of the year before. */
export const WallBook = ({ book }: { book: Book }) => {
  const { t } = useTranslation();
  const { look, simulated, state } = useWallLook();
  return (
    <WallPanel heading={t(`budget.books.${book}`)} state={state} simulated={simulated} emptyText={t('budget.none')}>
      {look && <Told look={look} book={book} isStale={state.kind === 'stale'} />}
    </WallPanel>
  );
};
