import type { ReactNode } from 'react';

/** What only a view can make: links to other pages, at the same moment. */
export interface RuleSlots {
  /** To the open alarms of a rule in the alarm centre. */
  alarmsOf: (rule: string, text: string) => ReactNode;
  /** To a page of the product by its path. */
  page: (path: string, text: string) => ReactNode;
}
