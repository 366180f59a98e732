import type { Simulated } from '../../../contract/rules/simulatedOf';

/** Where a chart stands: sets the size of its type, never what it says. */
export type ChartSize = 'desk' | 'wall' | 'mobile';

/** What every kit takes. */
export interface KitProps {
  /** The name of the chart for those who do not see it: the heading of its panel. */
  label: string;
  unit: string;
  /** The period that the figures speak of, in words ("lũy kế 11 tháng 2026"). */
  period: string;
  /** Digits after the comma at most; 1 unless told. */
  decimals?: number;
  size?: ChartSize;
  simulated?: Simulated;
  /** The period is still open. */
  provisional?: boolean;
  /** The summary sentence is on screen unless `spoken`; on a wall it is spoken only. */
  summary?: 'shown' | 'spoken';
  /** What the chart says, where the page knows it better than the kit; else the kit's own sentence. */
  sentence?: string | undefined;
  /** Enter or a click on a figure, told by its key. */
  onSelect?: (key: string) => void;
}

/** The table that says the same as the chart; the first cell of a row names it. */
export interface TableModel {
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly string[] }[];
}
