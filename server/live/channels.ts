import type { ChannelClass } from '../../contract/feed';
import { FEEDS } from '../../contract/feeds/index';

/** Every channel that a feed declares, and its class. */
export const CHANNELS: ReadonlyMap<string, ChannelClass> = new Map(
  Object.values(FEEDS).flatMap((feed) => feed.channels.map(({ topic, class: kind }) => [topic, kind] as const)),
);
