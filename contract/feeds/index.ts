import { boundaries } from './boundaries';
import { indicators } from './indicators';
import { intake } from './intake';
import { readings } from './readings';

/** Every feed there is: one registry line a feed. */
export const FEEDS = { boundaries, indicators, readings, intake } as const;
export type FeedId = keyof typeof FEEDS;
