import type { SeriesBody } from './stationsBody';

/** How far back a station is looked at; each stands so in the address. */
export const SPANS = ['24h', '7d', '30d', '1y'] as const;
export type Span = (typeof SPANS)[number];
export type Step = SeriesBody['step'];
