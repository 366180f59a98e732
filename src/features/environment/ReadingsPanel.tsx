import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import type { Reading } from '../../../contract/feeds/readings';
import { useReading, useReadingKeys } from '../../data/latest';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { PanelFrame } from '../../ui/PanelFrame';
import { byStation } from './model';
import { LiveCell, ReadingCell } from './ReadingCell';
import styles from './environment.module.css';

const params = {};

const Title = ({ reading }: { reading: Reading | undefined }) => {
  const { t } = useTranslation();
  return (
    <h3>
      {reading?.stationName} {reading?.provenance === 'simulated' && <small className={styles['badge']}>{t('simulatedData')}</small>}
    </h3>
  );
};
const LiveTitle = ({ id }: { id: string }) => <Title reading={useReading(id)} />;

/** Stations as cards. Now: each cell follows its own key. At a past moment: the body of that moment. */
export const ReadingsPanel = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS.readings, params, asOf);
  const link = useLinkState();
  const liveKeys = useReadingKeys();
  const past = useMemo(
    () => new Map((asOf === null ? [] : (feed.body?.readings ?? [])).map((each) => [each.key, each])),
    [asOf, feed.body],
  );
  const keys = asOf === null ? liveKeys : [...past.keys()];
  return (
    <PanelFrame heading={t('environment.heading')} sub={t('environment.sub')} state={panelStateOf(feed, link, keys.length === 0)}>
      <div className={styles['cards']}>
        {byStation(keys).map(({ station, keys: own }) => (
          <article key={station} className={styles['card']}>
            {asOf === null ? <LiveTitle id={own[0] ?? ''} /> : <Title reading={past.get(own[0] ?? '')} />}
            <ul>
              {own.map((key) => {
                if (asOf === null) return <LiveCell key={key} id={key} />;
                const reading = past.get(key);
                return reading && <ReadingCell key={key} reading={reading} frozenAt={Date.parse(asOf)} />;
              })}
            </ul>
          </article>
        ))}
      </div>
    </PanelFrame>
  );
};
