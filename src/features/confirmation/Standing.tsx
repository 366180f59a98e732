import { useTranslation } from 'react-i18next';
import { valueText } from '../../lib/valueText';
import type { ConfirmedFigure, Explanation, FigureState, Verdict } from '../../../contract/feeds/confirmations';
import { confirmationStanding } from '../../../contract/rules/confirmationStanding';
import { StatusWord } from '../../ui/StatusWord';
import { saidBy, standingWord } from './words';
import styles from './story.module.css';

const SaidBy = ({ agency, at, by }: Pick<Verdict, 'agency' | 'at' | 'by'>) => {
  const { t } = useTranslation();
  return (
    <small className={styles['quiet']}>
      {saidBy(agency, at, t)} · {t('confirmation.writtenBy', { by })}
    </small>
  );
};

const Explained = ({ explanation, isOutdated, unit }: { explanation: Explanation; isOutdated: boolean; unit: string }) => {
  const { t } = useTranslation();
  return (
    <dl className={styles['explained']}>
      <div>
        <dt>{t('confirmation.cause')}</dt>
        <dd lang="vi">{explanation.cause}</dd>
      </div>
      <div>
        <dt>{t('confirmation.remedy')}</dt>
        <dd lang="vi">{explanation.remedy}</dd>
      </div>
      <SaidBy {...explanation} />
      {isOutdated && (
        <small className={styles['quiet']}>
          {t('confirmation.explanationOutdated', {
            value: valueText(explanation.value, unit),
            revision: explanation.figureRevision,
          })}
        </small>
      )}
    </dl>
  );
};

/** What stands of a figure in words: confirmed or doubted, by whom and of which revision, and its explanation. */
export const Standing = ({ now, state }: { now: ConfirmedFigure; state: FigureState }) => {
  const { t } = useTranslation();
  const { unit, revision } = now.passport;
  const standing = confirmationStanding(state, revision);
  const { verdict, explanation } = state;
  const { tone, word } = standingWord(standing, t);
  return (
    <>
      <p className={styles['word']}>
        <StatusWord tone={tone}>{word}</StatusWord>
      </p>
      {verdict && (
        <p className={styles['verdict']}>
          {verdict.note !== null && <span lang="vi">{verdict.note}</span>}
          <SaidBy {...verdict} />
          {standing.verdictOutdated && (
            <small className={styles['quiet']}>
              {t('confirmation.saidOf', {
                value: valueText(verdict.value, unit),
                revision: verdict.figureRevision,
                now: valueText(now.value, unit),
                current: revision,
              })}
            </small>
          )}
        </p>
      )}
      {explanation && <Explained explanation={explanation} isOutdated={standing.explanationOutdated} unit={unit} />}
      {!verdict && !explanation && (
        <p className={styles['quiet']}>{t(now.responsible.length === 0 ? 'confirmation.nothingUnowned' : 'confirmation.nothing')}</p>
      )}
    </>
  );
};
