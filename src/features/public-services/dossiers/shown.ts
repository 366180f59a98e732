import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import type { PanelState } from '../../../ui/panelState';
import type { Told } from '../../../export/told';
import type { OnChoice } from './choice';
import type { Look } from './look';

/** What every panel of the page is given: the same object until a figure, a month or the cut is another. */
export interface Shown {
  look: Look;
  isCumulative: boolean;
  asOf: string | null;
  state: PanelState;
  told: Told;
  onChoice: OnChoice;
}

/** What a panel of the rate chosen is given. */
export interface RateShown {
  shown: Shown;
  rate: ServiceRate;
}
