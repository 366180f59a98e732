import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../contract/feeds/readings';
import { useReading } from '../../data/latest';
import { formatDateTime, formatNumber, formatWithUnit } from '../../lib/format';
import { useNow } from '../../ui/clock';
import { Age } from '../../ui/Age';
import { Figure } from '../../ui/Figure';
import { StatusWord } from '../../ui/StatusWord';
import { isStale, toPassport, toneOf } from './model';
import styles from './environment.module.css';

/** The live cell of one datastream: redrawn only when its own reading changes. */
export const LiveCell = ({ id }: { id: string }) => {
  const reading = useReading(id);
  return reading ? <ReadingCell reading={reading} frozenAt={undefined} /> : null;
};

/** `frozenAt` (ms): the moment looked at; without it, ages run with the clock. */
export const ReadingCell = ({ reading, frozenAt }: { reading: Reading; frozenAt: number | undefined }) => {
  const { t } = useTranslation();
  const now = useNow();
  const observedAt = Date.parse(reading.observedAt);
  const stale = isStale(observedAt, frozenAt ?? now);
  const status = t(`environment.s${reading.status}`);
  const passport = toPassport(reading, {
    period: t('environment.period'),
    file: t('environment.file', { file: reading.file }),
    quality: t('environment.quality', { status }),
  });
  return (
    <li key={frozenAt === undefined ? `${reading.revision}:${reading.observedAt}` : 'frozen'} className={styles['cell']}>
      <span>{reading.parameter}</span>
      <Figure
        id={`reading:${reading.key}`}
        text={formatWithUnit(formatNumber(reading.value), reading.unit)}
        passport={passport}
        stale={stale}
        markSimulated={false}
      />
      <StatusWord tone={toneOf[reading.status]}>{status}</StatusWord>
      <small className={stale ? styles['stale'] : styles['quiet']}>
        {t('environment.observed', { at: formatDateTime(reading.observedAt) })}
        {frozenAt === undefined && (
          <>
            {' '}
            · <Age at={observedAt} />
          </>
        )}
        {stale && ` · ${t('environment.stale')}`}
      </small>
    </li>
  );
};
