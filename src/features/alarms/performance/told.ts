import type { ReactNode } from 'react';
import type { PanelState } from '../../../ui/panelState';
import type { PerformanceBody } from './performanceBody';

/** Links that only a view can make, at the same moment. */
export interface PerformanceSlots {
  rule: (id: string, text: string) => ReactNode;
  /** One alarm, in the alarm centre. */
  alarm: (id: string, text: string) => ReactNode;
  /** The alarms of a rule, in the alarm centre. */
  alarmsOf: (rule: string, text: string) => ReactNode;
  rules: (text: string) => ReactNode;
  /** To a page of the product by its path: that of a subject. */
  page: (path: string, text: string) => ReactNode;
}

/** What each panel of the page is given. */
export interface Told {
  body: PerformanceBody;
  state: PanelState;
  revision: number;
  asOf: string | null;
  /** "7 ngày". */
  span: string;
  slots: PerformanceSlots;
}
