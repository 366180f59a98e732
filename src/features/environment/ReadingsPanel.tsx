import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { latestReadings, useReadingKeys } from '../../data/latest';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { panelStateOf } from '../../ui/panelState';
import { PanelFrame } from '../../ui/PanelFrame';
import { byStation } from './model';
import type { StationLink } from './stationLink';
import { LiveStation, PastStation } from './StationCard';
import { useParameterWords } from './useParameterWords';
import { useReadingsFreshness } from './useReadingsFreshness';
import { useStrangers } from './useStrangers';
import styles from './environment.module.css';

const params = {};
const none: readonly string[] = [];

/** Stations as cards. Now: each row follows its own key. At a past moment: the body of that moment. */
export const ReadingsPanel = ({ asOf, link: stationLink }: { asOf: string | null; link: StationLink }) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const feed = useFeed(FEEDS.readings, params, asOf);
  const link = useLinkState();
  const liveKeys = useReadingKeys();
  const past = useMemo(() => new Map(asOf === null ? [] : feed.body?.readings.map((each) => [each.key, each])), [asOf, feed.body]);
  const isStranger = useStrangers(asOf);
  const stations = useMemo(
    () =>
      asOf === null
        ? byStation(liveKeys, latestReadings.get, names.short, isStranger)
        : byStation([...past.keys()], (key) => past.get(key), names.short, isStranger),
    [asOf, liveKeys, past, names, isStranger],
  );
  const freshness = useReadingsFreshness(asOf === null ? liveKeys : none);
  return (
    <PanelFrame
      heading={t('environment.heading')}
      sub={t('environment.sub')}
      state={panelStateOf(feed, link, stations.length === 0)}
      emptyText={asOf === null ? t('environment.empty') : t('environment.emptyThen')}
      {...(asOf === null ? { freshness } : {})}
      tools={
        stations.length > 0 && (
          <ExportButton
            of={async () => {
              const { toExport } = await import('./toExport');
              const readingOf = (key: string) => (asOf === null ? latestReadings.get(key) : past.get(key));
              return toExport({ stations, readingOf, nameOf: names.full, asOf, revision: feed.revision ?? 0 }, t);
            }}
          />
        )
      }
    >
      <div className={styles['cards']}>
        {stations.map((station) =>
          asOf === null ? (
            <LiveStation
              key={station.id}
              station={station}
              link={stationLink}
              stranger={isStranger(station.id)}
              lostSince={link.status === 'lost' ? link.since : undefined}
              simulated={latestReadings.get(station.keys[0] ?? '')?.provenance === 'simulated'}
            />
          ) : (
            <PastStation
              key={station.id}
              link={stationLink}
              station={station}
              stranger={isStranger(station.id)}
              readings={past}
              at={Date.parse(asOf)}
            />
          ),
        )}
      </div>
    </PanelFrame>
  );
};
