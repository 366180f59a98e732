import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../contract/feeds/readings';
import { formatDateTime } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { summarise, toneOfCondition, type Condition, type Station } from './model';
import { LiveRow } from './LiveRow';
import { PastRow } from './PastRow';
import { RowSlot } from './RowSlot';
import type { StationLink } from './stationLink';
import { conditionsAt, useLiveConditions } from './useConditions';
import styles from './environment.module.css';

interface HeadProps {
  id: string;
  name: string;
  link: StationLink;
  simulated: boolean;
  stranger: boolean;
  conditions: readonly Condition[];
  /** Since when (ms) nothing is heard of the stations: then nobody can say that they are on time. */
  lostSince?: number | undefined;
}

const Head = ({ id, name, link, simulated, stranger, conditions, lostSince }: HeadProps) => {
  const { t } = useTranslation();
  const { worst, count, total } = summarise(conditions);
  const state = t(`environment.worst.${worst}`, { count, total });
  const at = lostSince === undefined ? undefined : formatDateTime(lostSince);
  return (
    <header className={styles['stationHead']}>
      <h3 lang="vi">
        {link(id, name)} <RowSlot station={id} parameter={null} />
      </h3>
      {simulated && <small className={styles['badge']}>{t('simulatedData')}</small>}
      {stranger && (
        <small className={styles['badge']} title={t('environment.strangerHint')}>
          {t('environment.stranger')}
        </small>
      )}
      <span className={styles['worst']}>
        {at === undefined ? (
          <StatusWord tone={toneOfCondition[worst]}>{state}</StatusWord>
        ) : (
          <StatusWord tone={worst === 'good' ? 'stale' : toneOfCondition[worst]}>
            {worst === 'good' ? t('environment.lost', { at }) : t('environment.lostBut', { state, at })}
          </StatusWord>
        )}
      </span>
    </header>
  );
};

/** A station as it is now: its head follows the worst of its parameters, each row its own key. */
export const LiveStation = memo(
  ({
    station,
    simulated,
    stranger,
    lostSince,
    link,
  }: {
    station: Station;
    simulated: boolean;
    stranger: boolean;
    lostSince: number | undefined;
    link: StationLink;
  }) => (
    <article className={styles['card']} aria-label={station.name}>
      <Head
        id={station.id}
        name={station.name}
        link={link}
        simulated={simulated}
        stranger={stranger}
        conditions={useLiveConditions(station.keys)}
        lostSince={lostSince}
      />
      <ul>
        {station.keys.map((key) => (
          <LiveRow key={key} id={key} />
        ))}
      </ul>
    </article>
  ),
);

/** A station as it was known at a moment (ms). */
export const PastStation = ({
  station,
  readings,
  stranger,
  at,
  link,
}: {
  station: Station;
  readings: ReadonlyMap<string, Reading>;
  stranger: boolean;
  at: number;
  link: StationLink;
}) => {
  const own = station.keys.flatMap((key) => readings.get(key) ?? []);
  return (
    <article className={styles['card']} aria-label={station.name}>
      <Head
        id={station.id}
        name={station.name}
        link={link}
        simulated={own.some((each) => each.provenance === 'simulated')}
        stranger={stranger}
        conditions={conditionsAt(own, at)}
      />
      <ul>
        {own.map((reading) => (
          <PastRow key={reading.key} reading={reading} at={at} />
        ))}
      </ul>
    </article>
  );
};
