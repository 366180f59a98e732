import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { STATION_LIMITS } from '../../../contract/rules/freshness';
import type { Reading } from '../../../contract/feeds/readings';
import { useReading } from '../../data/latest';
import { formatDateTime, formatNumber, formatWithUnit } from '../../lib/format';
import { Age } from '../../ui/Age';
import { Figure } from '../../ui/Figure';
import { FreshnessWord } from '../../ui/FreshnessWord';
import { StatusWord } from '../../ui/StatusWord';
import { useFreshness } from '../../ui/useFreshness';
import { toneOf, toPassport } from './model';
import { readableUnit } from './parameters';
import { useFlash } from './useFlash';
import { useParameterWords } from './useParameterWords';
import styles from './environment.module.css';

/** The live row of one datastream: redrawn only when its own reading changes. */
export const LiveRow = memo(({ id }: { id: string }) => {
  const reading = useReading(id);
  return reading ? <ReadingRow reading={reading} frozenAt={undefined} /> : null;
});

/** `frozenAt` (ms): the moment looked at; without it, ages run with the clock. */
export const ReadingRow = ({ reading, frozenAt }: { reading: Reading; frozenAt: number | undefined }) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const observedAt = Date.parse(reading.observedAt);
  const freshness = useFreshness(observedAt, frozenAt, STATION_LIMITS);
  const row = useFlash<HTMLLIElement>(frozenAt ?? reading.value);
  const status = t(`environment.s${reading.status}`);
  const unit = readableUnit(reading.unit);
  const passport = useMemo(
    () =>
      toPassport(reading, {
        name: `${names.full(reading.parameter)} · ${reading.stationName}`,
        unit: unit === '' ? t('environment.noUnit') : unit,
        formula: t('environment.formula'),
        period: t('environment.period'),
        file: t('environment.file', { file: reading.file }),
        quality: t('environment.quality', { code: reading.status, status: t(`environment.s${reading.status}`) }),
      }),
    [reading, names, unit, t],
  );
  return (
    <li ref={row} className={styles['row']} data-freshness={freshness} data-status={reading.status}>
      <span className={styles['name']} title={names.full(reading.parameter)}>
        {names.short(reading.parameter)}
      </span>
      <span className={styles['value']}>
        <Figure
          id={`reading:${reading.key}`}
          text={formatWithUnit(formatNumber(reading.value), unit)}
          passport={passport}
          legalBasis={t('environment.basis')}
          freshness={freshness}
          stale={freshness !== 'fresh' && freshness !== 'late'}
          markSimulated={false}
        />
      </span>
      <StatusWord tone={toneOf[reading.status]}>{status}</StatusWord>
      <small className={styles['age']} title={t('environment.observed', { at: formatDateTime(reading.observedAt) })}>
        {freshness !== 'fresh' && <FreshnessWord state={freshness} />}
        {freshness === 'ahead' ? formatDateTime(reading.observedAt) : <Age at={observedAt} moment={frozenAt} calm />}
      </small>
    </li>
  );
};
