import type { Layer } from './model';

/** What the address says of the map; what it does not say is the best choice. */
export interface MapChoice {
  set: string | undefined;
  indicator: string | undefined;
  layer: Layer | undefined;
  /** Whether values stand as columns besides. */
  columns: boolean;
  area: string | undefined;
  /** The period that all layers stand at; undefined: the latest, and stations as they are now. */
  t: string | undefined;
}
export type OnChoice = (change: Partial<MapChoice>) => void;
