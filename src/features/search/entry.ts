/** What can be found, in the order in which groups of equal rank are shown. */
export const KINDS = ['page', 'action', 'alarm', 'indicator', 'area', 'agency', 'service', 'project', 'task', 'station', 'source'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that can be found, and where it is. */
export interface Entry {
  /** Unique among all; stays the same as long as the thing does. */
  id: string;
  kind: Kind;
  title: string;
  /** What tells it from others of the same name: its set, its successor, its state. */
  note?: string | undefined;
  /** Other words it is found by: a code, a former name. */
  aliases?: readonly string[] | undefined;
  /** Of an indicator: it has figures of communes, so that it can be found together with one. */
  hasAreas?: boolean | undefined;
  /** Of a place that stands: its code. */
  area?: string | undefined;
  /** Path and query of the view that shows it; an action has none. */
  href?: string | undefined;
}
