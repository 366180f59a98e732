import type { Simulated } from '../../../contract/rules/simulatedOf';
import type { PanelState } from '../../ui/panelState';
import type { Cut } from '../../../contract/rules/budgetBook';
import type { Look } from './standing';

/** What a person may change of the cut; null takes it away. */
export interface CutChange {
  item?: string | null;
  area?: string | null;
  /** 0–11. */
  month?: number | null;
}

/** What every panel of the page is given: the year as it is looked at, and how to narrow it. */
export interface Shown {
  look: Look;
  cut: Cut;
  asOf: string | null;
  /** Of the feed of the year, and of the year before. */
  revision: number;
  revisionBefore: number | null;
  state: PanelState;
  /** The year before: still on its way, not to be had, or told as far as the ledger has it. */
  before: 'loading' | 'failed' | 'told';
  simulated: Simulated;
  areaNames: ReadonlyMap<string, string>;
  onCut: (change: CutChange) => void;
}

/** What the name and the passport of a figure are made of: the same object's parts as long as the year says the same. */
export type Named = Pick<Shown, 'look' | 'areaNames'>;
