import type { Alarm } from '../../../../contract/alarms';
import { alarms as alarmsFeed } from '../../../../contract/feeds/alarms';
import { useFeed, type FeedState } from '../../../data/useFeed';
import type * as z from 'zod/mini';

const params = {};
const none: readonly Alarm[] = [];

export interface OpenAlarms {
  /** Every alarm that has not ended, also those held back; none until they are known. */
  alarms: readonly Alarm[];
  isKnown: boolean;
  feed: FeedState<z.infer<typeof alarmsFeed.body>>;
}

/** The open alarms of now, or as they were at `asOf`. Live: another list whenever one of them has moved. */
export const useOpenAlarms = (asOf: string | null = null): OpenAlarms => {
  const feed = useFeed(alarmsFeed, params, asOf);
  return { alarms: feed.body?.alarms ?? none, isKnown: feed.body !== undefined, feed };
};
