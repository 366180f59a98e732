import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import type { Source } from '../../../contract/feeds/sources';
import { FRESHNESS } from '../../../contract/rules/freshness';
import { useFeed } from '../../data/useFeed';
import { formatDateTime } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { useClock } from '../../ui/clock';
import { stretchesOf, timeIn, toneOf } from './model';
import { useDuration } from './useDuration';
import styles from './sources.module.css';

const DAY = 86_400_000;
const MINUTE = 60_000;
const marks = { fresh: '', late: '◔', stale: '◑', dead: '○' } as const;

/** What a source went through in the last 24 hours: a strip, a sentence, and the stretches that were not on time. */
export const History = ({ source, asOf }: { source: Source; asOf: string | null }) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS['source-detail'], { source: source.id }, asOf);
  const duration = useDuration();
  const minute = useClock((now) => Math.floor(now / MINUTE));
  if (!source.limits) return <p className={styles['quiet']}>{t('sources.historyUnscheduled')}</p>;
  if (!feed.body) return null;
  const to = asOf === null ? minute * MINUTE : Date.parse(asOf);
  const stretches = stretchesOf(feed.body.states, source, to - DAY, to);
  const bad = stretches.filter(({ state }) => state !== null && state !== 'fresh').toReversed();
  const parts = ([...FRESHNESS, null] as const).flatMap((state) => {
    const ms = timeIn(stretches, state);
    const word = t(state === null ? 'sources.unwatched' : `sources.standing.${state}`).toLocaleLowerCase('vi');
    return ms < MINUTE / 2 ? [] : [`${word} ${duration(ms)}`];
  });
  return (
    <section className={styles['history']} aria-label={t('sources.history')}>
      <h3>{t('sources.history')}</h3>
      <div className={styles['strip']} aria-hidden="true">
        {stretches.map(({ state, from, to: end }) => (
          <span key={from} data-state={state ?? 'none'} style={{ flexGrow: Math.max(end - from, 1) }}>
            {state && (end - from) / DAY > 0.02 ? marks[state] : ''}
          </span>
        ))}
      </div>
      <div className={styles['ends']} aria-hidden="true">
        <span>{formatDateTime(to - DAY)}</span>
        <span>{formatDateTime(to)}</span>
      </div>
      <p>
        {t('sources.historySaid', {
          from: formatDateTime(to - DAY),
          to: formatDateTime(to),
          parts: parts.join(', '),
        })}
      </p>
      {bad.length === 0 ? (
        <p className={styles['quiet']}>{t('sources.historyNone')}</p>
      ) : (
        <table className={styles['stretches']}>
          <caption>{t('sources.historyTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sources.column.state')}</th>
              <th scope="col">{t('sources.from')}</th>
              <th scope="col">{t('sources.to')}</th>
              <th scope="col">{t('sources.duration')}</th>
            </tr>
          </thead>
          <tbody>
            {bad.map(({ state, from, to: end }) => (
              <tr key={from} data-stretch={state}>
                <td>{state && <StatusWord tone={toneOf[state]}>{t(`sources.standing.${state}`)}</StatusWord>}</td>
                <td>{formatDateTime(from)}</td>
                <td>{end === to ? t('sources.ongoing') : formatDateTime(end)}</td>
                <td>{duration(end - from)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
