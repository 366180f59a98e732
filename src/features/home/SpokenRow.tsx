import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/format';
import type { SpokenFigure } from './decisions';
import { Go } from './Go';
import { periodText } from './homeWords';
import { ValueFigure } from './ValueFigure';
import styles from './home.module.css';

/** A figure that its agency doubts, or has explained, with what it said; the link opens it where one decides. */
export const SpokenRow = ({ spoken: { figure, standing }, queue }: { spoken: SpokenFigure; queue: 'flagged' | 'explained' }) => {
  const { t } = useTranslation();
  const { state, passport, part } = figure;
  const { verdict, explanation } = state;
  return (
    <li className={styles['row']} data-decision={queue}>
      <div className={styles['title']}>
        <Go place={{ kind: 'confirmation', figure: figure.figure, queue }}>{passport.name}</Go>
        <small>
          {part !== null && `${part} · `}
          {periodText(passport.period, t)}
        </small>
      </div>
      <div className={styles['move']}>
        <ValueFigure id={`said:${figure.figure}`} of={figure} unit={passport.unit} />
      </div>
      {queue === 'flagged' && verdict && (
        <p>
          {t('home.decisions.doubted', {
            agency: verdict.agency?.name ?? verdict.by,
            at: formatDateTime(verdict.at),
            note: verdict.note ?? '–',
          })}
        </p>
      )}
      {queue === 'explained' && explanation && (
        <p>{t('home.decisions.explainedBy', { agency: explanation.agency?.name ?? explanation.by, at: formatDateTime(explanation.at) })}</p>
      )}
      {explanation ? (
        <dl className={styles['explanation']}>
          <dt>{t('home.decisions.cause')}</dt>
          <dd>{explanation.cause}</dd>
          <dt>{t('home.decisions.remedy')}</dt>
          <dd>{explanation.remedy}</dd>
        </dl>
      ) : (
        <p className={styles['quiet']}>{t('home.decisions.notExplained')}</p>
      )}
      {standing.explanationOutdated && <p className={styles['quiet']}>{t('home.decisions.explanationOutdated')}</p>}
    </li>
  );
};
