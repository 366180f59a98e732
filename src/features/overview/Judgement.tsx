import { useTranslation } from 'react-i18next';
import { StatusWord } from '../../ui/StatusWord';
import type { KeyFigure } from './keyFigure';
import { paceDetail, paceText, planText, standingText, TONES } from './wording';
import styles from './keyTile.module.css';

/** How a figure stands: to what was promised; where there is no path, to the year before, without the colour of a status; else what is missing. */
export const Judgement = ({ figure }: { figure: KeyFigure }) => {
  const { t } = useTranslation();
  const { standing, pace } = figure;
  if (standing === null && pace)
    return (
      <p>
        <strong className={styles['pace']}>{paceText(pace, t)}</strong> <span className={styles['of']}>{paceDetail(pace, t)}</span>
      </p>
    );
  const against = planText(figure, t);
  return (
    <p>
      <StatusWord tone={standing === null ? 'none' : TONES[standing]}>{standingText(figure, t)}</StatusWord>
      {against && <span className={styles['of']}> {t('overview.against', { plan: against })}</span>}
    </p>
  );
};
