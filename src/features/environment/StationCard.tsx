import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../contract/feeds/readings';
import { StatusWord } from '../../ui/StatusWord';
import { summarise, type Condition, type Station } from './model';
import { LiveRow, ReadingRow } from './ReadingRow';
import { conditionsAt, useLiveConditions } from './useConditions';
import styles from './environment.module.css';

const tones = {
  good: 'normal',
  late: 'late',
  calibrating: 'medium',
  stale: 'stale',
  ahead: 'stale',
  error: 'critical',
  dead: 'dead',
} as const;

const Head = ({ name, simulated, conditions }: { name: string; simulated: boolean; conditions: readonly Condition[] }) => {
  const { t } = useTranslation();
  const { worst, count, total } = summarise(conditions);
  return (
    <header className={styles['stationHead']}>
      <h3 lang="vi">{name}</h3>
      {simulated && <small className={styles['badge']}>{t('simulatedData')}</small>}
      <span className={styles['worst']}>
        <StatusWord tone={tones[worst]}>{t(`environment.worst.${worst}`, { count, total })}</StatusWord>
      </span>
    </header>
  );
};

/** A station as it is now: its head follows the worst of its parameters, each row its own key. */
export const LiveStation = memo(({ station, simulated }: { station: Station; simulated: boolean }) => (
  <article className={styles['card']} aria-label={station.name}>
    <Head name={station.name} simulated={simulated} conditions={useLiveConditions(station.keys)} />
    <ul>
      {station.keys.map((key) => (
        <LiveRow key={key} id={key} />
      ))}
    </ul>
  </article>
));

/** A station as it was known at a moment (ms). */
export const PastStation = ({ station, readings, at }: { station: Station; readings: ReadonlyMap<string, Reading>; at: number }) => {
  const own = station.keys.flatMap((key) => readings.get(key) ?? []);
  return (
    <article className={styles['card']} aria-label={station.name}>
      <Head name={station.name} simulated={own.some((each) => each.provenance === 'simulated')} conditions={conditionsAt(own, at)} />
      <ul>
        {own.map((reading) => (
          <ReadingRow key={reading.key} reading={reading} frozenAt={at} />
        ))}
      </ul>
    </article>
  );
};
