import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { StatusWord } from '../../../ui/StatusWord';
import { formatReadingWithUnit } from '../formatReading';
import { averagingWord, boundsWord } from '../limitWords';
import { standingPassport, STANDING_TONES } from '../standingPassport';
import type { StandingRow } from '../standings';
import { useParameterWords } from '../useParameterWords';
import styles from './station.module.css';

/** The newest means of one parameter, each against its limit in force, with passport. */
export const NewestFigures = ({ rows, revision, stale }: { rows: readonly StandingRow[]; revision: number; stale: boolean }) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  return (
    <dl className={styles['newest']}>
      {rows.map((row) => {
        const { standing, unit, bounds, limit } = row;
        const { parameter, averaging, value, at, state } = standing;
        return (
          <div key={averaging}>
            <dt>
              {averagingWord(averaging, t)}
              {at !== null && ` · ${t('stations.until', { at: formatDateTime(at) })}`}
            </dt>
            <dd>
              {value === null || at === null ? (
                t('charts.noData')
              ) : (
                <Figure
                  id={`mean:${row.id}`}
                  text={formatReadingWithUnit({ value, parameter, unit })}
                  passport={standingPassport(row, at, { names, revision, t })}
                  legalBasis={limit?.basis}
                  markSimulated={false}
                  stale={stale}
                />
              )}{' '}
              {bounds && <span>{boundsWord(bounds, parameter, unit, t)}</span>}{' '}
              {state !== 'free' && <StatusWord tone={STANDING_TONES[state]}>{t(`stations.standing.${state}`)}</StatusWord>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
