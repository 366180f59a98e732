import type * as z from 'zod/mini';
import type { Push } from '../../contract/events';
import type { Cursor } from '../../contract/feed';
import { FEEDS } from '../../contract/feeds/index';
import { applyEvent, fits, type Reduce } from './applyEvent';
import { reduceAlarmDetail, reduceAlarmHistory, reduceAlarms } from './alarmReducers';
import { reduceConfirmationList, reduceConfirmations, reduceConfirmationStory } from './confirmationReducers';
import { reduceImportReport, reduceImports } from './importReducers';
import type { LatestStore } from './latestStore';
import { reduceAreaValues, reduceForecast, reduceIndicators, reduceIntake, reduceSeries } from './reducers';
import { reduceSourceDetail, reduceSources } from './sourceReducers';
import { reduceTaskDetail, reduceTasks } from './taskReducers';
import { reduceMeeting, reduceMeetings } from './meetingReducers';
import { reduceOwn } from './ownReducer';
import { reduceWalls, reduceWallShow } from './wallReducers';
import { brand, isOf, positionOf, type AnyFeed, type Snapshot } from './snapshot';

export type Taken = { outcome: 'ignored' | 'gap' | 'fetch' } | { outcome: 'applied'; replace: Snapshot | null };

/** How one feed lives: where a cached entry stands on a channel, and what a message does to it. */
export interface LiveFeed {
  channels: readonly string[];
  /** Told of each snapshot that enters the cache. */
  adopt: (data: unknown) => void;
  position: (data: unknown, channel: string) => Cursor | undefined;
  take: (data: unknown, message: Push) => Taken;
}

const topics = (feed: AnyFeed): string[] => feed.channels.map(({ topic }) => topic);

/** A feed whose events change its body, one after the other. */
const journal = <B extends z.ZodMiniType>(feed: AnyFeed<B>, reduce: Reduce<z.infer<B>>): LiveFeed => ({
  channels: topics(feed),
  adopt: () => {},
  position: (data, channel) => (isOf(feed, data) ? positionOf(data, channel) : undefined),
  take: (data, message) => {
    if (!isOf(feed, data)) return { outcome: 'gap' };
    const applied = applyEvent(data, message, reduce);
    return applied.outcome === 'applied' ? { outcome: 'applied', replace: brand(feed, applied.snapshot) } : applied;
  },
});

/** The readings: the snapshot seeds the keyed store, and events go to the store alone, so that no body is rebuilt. */
const latest = (store: LatestStore): LiveFeed => {
  const feed = FEEDS.readings;
  const [channel] = topics(feed);
  const position = (data: unknown): Cursor | undefined => {
    const read = isOf(feed, data) && channel ? positionOf(data, channel) : undefined;
    const at = store.position();
    return read && at?.epoch === read.epoch && at.seq > read.seq ? { ...read, seq: at.seq } : read;
  };
  return {
    channels: topics(feed),
    adopt: (data) => {
      const at = isOf(feed, data) && channel ? positionOf(data, channel) : undefined;
      if (at && isOf(feed, data)) store.seed(at, data.body.readings);
    },
    position,
    take: (data, message) => {
      const fit = fits(position(data), message);
      if (fit !== 'next') return { outcome: fit };
      const values = message.changes.flatMap((change) => (change.kind === 'reading.latest' ? [change.reading] : []));
      store.take(message.seq, values);
      return { outcome: 'applied', replace: null };
    },
  };
};

/** What each journal's event does to a body; a feed that is not named here is fetched anew on each event. */
const reduced = {
  notifications: journal(FEEDS.notifications, reduceOwn),
  'notification-settings': journal(FEEDS['notification-settings'], reduceOwn),
  'saved-views': journal(FEEDS['saved-views'], reduceOwn),
  meetings: journal(FEEDS.meetings, reduceMeetings),
  meeting: journal(FEEDS.meeting, reduceMeeting),
  indicators: journal(FEEDS.indicators, reduceIndicators),
  intake: journal(FEEDS.intake, reduceIntake),
  imports: journal(FEEDS.imports, reduceImports),
  'import-report': journal(FEEDS['import-report'], reduceImportReport),
  sources: journal(FEEDS.sources, reduceSources),
  'source-detail': journal(FEEDS['source-detail'], reduceSourceDetail),
  alarms: journal(FEEDS.alarms, reduceAlarms),
  alarm: journal(FEEDS.alarm, reduceAlarmDetail),
  'alarm-history': journal(FEEDS['alarm-history'], reduceAlarmHistory),
  tasks: journal(FEEDS.tasks, reduceTasks),
  'task-detail': journal(FEEDS['task-detail'], reduceTaskDetail),
  confirmations: journal(FEEDS.confirmations, reduceConfirmations),
  'confirmation-list': journal(FEEDS['confirmation-list'], reduceConfirmationList),
  'confirmation-story': journal(FEEDS['confirmation-story'], reduceConfirmationStory),
  series: journal(FEEDS.series, reduceSeries),
  forecast: journal(FEEDS.forecast, reduceForecast),
  'area-values': journal(FEEDS['area-values'], reduceAreaValues),
  walls: journal(FEEDS.walls, reduceWalls),
  'wall-show': journal(FEEDS['wall-show'], reduceWallShow),
};

/** Every feed of the registry, as it lives on one screen. */
export const createLiveFeeds = (store: LatestStore): Record<string, LiveFeed> => ({
  ...Object.fromEntries(Object.values(FEEDS).map((feed) => [feed.id, journal<z.ZodMiniType>(feed, () => null)])),
  ...reduced,
  readings: latest(store),
});
