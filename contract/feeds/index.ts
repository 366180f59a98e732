import { areaValues } from './areaValues';
import { boundaries } from './boundaries';
import { catalogue } from './catalogue';
import { indicators } from './indicators';
import { intake } from './intake';
import { readings } from './readings';
import { registers } from './registers';
import { sourceDetail, sources } from './sources';
import { series } from './series';

/** Every feed there is: one registry line a feed. */
export const FEEDS = {
  boundaries,
  catalogue,
  indicators,
  readings,
  registers,
  intake,
  'area-values': areaValues,
  series,
  sources,
  'source-detail': sourceDetail,
} as const;
export type FeedId = keyof typeof FEEDS;
