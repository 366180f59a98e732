import type { PeriodKind } from '../../../contract/feeds/services';
import type { Ledger } from '../../../contract/money';
import type { Basis } from './focus';

/** How a ranking is drawn. */
export const LOOKS = ['table', 'groups', 'map'] as const;
export type Look = (typeof LOOKS)[number];
/** Whose ranking. */
export const LEVELS = ['agency', 'area'] as const;
export type Level = (typeof LEVELS)[number];

/** All that a person chooses on the page of scores; what is undefined is left to the page. */
export interface ScoresChoice {
  period: string | undefined;
  kind: PeriodKind | undefined;
  ledger: Ledger | undefined;
  basis: Basis | undefined;
  /** The code of a group or part. */
  focus: string | undefined;
  level: Level;
  look: Look;
}
export type OnChoice = (change: Partial<ScoresChoice>) => void;
