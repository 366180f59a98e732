import type { AlarmPriority } from '../../../../contract/alarms';
import type { ALARM_SPANS } from '../../../../contract/feeds/alarms';
import type { AlarmField } from '../fieldOf';

export const CENTRE_TABS = ['open', 'ended', 'held'] as const;
export type CentreTab = (typeof CENTRE_TABS)[number];

/** How an open alarm stands, as the list is narrowed by it; an alarm may be in several. */
export const ALARM_STATES = ['unacknowledged', 'active', 'cleared', 'shelved', 'suppressed', 'out'] as const;
export type AlarmState = (typeof ALARM_STATES)[number];
export type AlarmSpan = (typeof ALARM_SPANS)[number];

/** What a person looks at in the alarm centre; all of it stands in the address. */
export interface AlarmChoice {
  tab: CentreTab;
  priority: AlarmPriority | undefined;
  state: AlarmState | undefined;
  field: AlarmField | undefined;
  /** The desk's own filter. */
  agency: string | undefined;
  rule: string | undefined;
  query: string;
  /** How many days back alarms that have ended are listed. */
  days: AlarmSpan;
  openId: string | undefined;
}
export type OnChoice = (change: Partial<AlarmChoice>) => void;
