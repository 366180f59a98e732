import type { ReactNode } from 'react';
import type { Alarm } from '../../../../contract/alarms';

/** What other features add to the alarm centre; the view puts it in. */
export interface CentreSlots {
  /** The reading of now, where the alarm is of a datastream. */
  live: (alarm: Alarm) => ReactNode;
  /** What was measured around the raising. */
  trend: (alarm: Alarm) => ReactNode;
  /** The same as a small line, where the screen has no room for more. */
  spark: (alarm: Alarm) => ReactNode;
  /** The form of a task that is given from the alarm. */
  task: (alarm: Alarm, onDone: () => void, onClose: () => void) => ReactNode;
  /** A way to a page of the product that keeps the moment looked at. */
  link: (path: string, words: ReactNode) => ReactNode;
}
