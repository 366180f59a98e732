import type { PanelState } from '../../../ui/panelState';
import type { AgencyFamily } from '../agencyModel';
import { NoAgency } from '../NoAgency';
import { Succession } from '../Succession';
import { PhoneFigures } from './PhoneFigures';
import { PhoneTasks } from './PhoneTasks';

interface AgencyPhoneProps {
  agency: string | null;
  family: AgencyFamily | null;
  /** Why there is no family. */
  panel: PanelState;
  asOf: string | null;
}

/** An agency's own day under what has to be acted on: its figures, then what it has due. */
export const AgencyPhone = ({ agency, family, panel, asOf }: AgencyPhoneProps) => {
  if (!family) return <NoAgency agency={agency} panel={panel} />;
  return (
    <>
      <Succession agency={family.agency} asOf={asOf} />
      <PhoneFigures family={family} asOf={asOf} />
      <PhoneTasks family={family} asOf={asOf} />
    </>
  );
};
