import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { airBand } from '../../../../contract/rules/airBands';
import { formatNumber } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { indexPassport, indexPeriod, indexWord, isAir } from '../indexWords';
import { BandSwatch } from '../BandSwatch';
import type { StationLink } from '../stationLink';
import type { StationRow } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import styles from './overview.module.css';

interface IndexCardProps {
  row: StationRow;
  revision: number;
  stale: boolean;
  link: StationLink;
}

/** The index of one station: figure, band, what made it, advice, the hour or day, the method. */
export const IndexCard = ({ row, revision, stale, link }: IndexCardProps) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const { index, thing } = row;
  const passport = useMemo(() => index && indexPassport(index, row, revision, names.full, t), [index, row, revision, names, t]);
  const band = index && index.value !== null && isAir(index) ? airBand(index.value) : null;
  return (
    <article className={styles['card']} aria-label={thing.name}>
      <header>
        <h3>{link(thing.id, thing.name)}</h3>
        <SimulatedMark of={thing} />
      </header>
      {index === null || passport === null ? (
        <p className={styles['why']}>{t('stations.index.why.no-data')}</p>
      ) : (
        <>
          <div className={styles['value']}>
            {index.value === null ? (
              <p className={styles['why']}>{t('stations.index.notGiven', { why: indexWord(index, t) })}</p>
            ) : (
              <>
                <Figure
                  id={`index:${thing.id}`}
                  size="tile"
                  text={formatNumber(index.value)}
                  passport={passport}
                  legalBasis={t(isAir(index) ? 'stations.index.airBasis' : 'stations.index.waterBasis')}
                  markSimulated={false}
                  stale={stale}
                />
                {band ? <BandSwatch band={band} /> : <strong>{indexWord(index, t)}</strong>}
              </>
            )}
          </div>
          {index.worst !== null && (
            <p>
              {t('stations.index.worst', { parameter: names.full(index.worst) })} · {indexPeriod(index, t)}
            </p>
          )}
          {index.parts.length > 0 && (
            <ul className={styles['parts']} aria-label={t('stations.index.parts')}>
              {index.parts.map(({ parameter, index: part }) => (
                <li key={parameter} data-worst={parameter === index.worst}>
                  {names.short(parameter)} <strong>{formatNumber(part)}</strong>
                </li>
              ))}
            </ul>
          )}
          {band && <p className={styles['advice']}>{t(`stations.advice.${band.id}`)}</p>}
          <small className={styles['method']}>
            {index.method} · {t('stations.source', { name: thing.name, id: thing.id })}
          </small>
        </>
      )}
    </article>
  );
};
