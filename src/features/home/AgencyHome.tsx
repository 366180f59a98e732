import { NoAgency } from './NoAgency';
import { OwnFigures } from './OwnFigures';
import { OwnLate } from './OwnLate';
import { OwnWork } from './OwnWork';
import { Succession } from './Succession';
import { useFamily } from './useFamily';

/** The home of one agency, with what it took over from those before it; null: none is chosen yet. */
export const AgencyHome = ({ agency, asOf }: { agency: string | null; asOf: string | null }) => {
  const { family, panel } = useFamily(agency, asOf);
  if (!family) return <NoAgency agency={agency} panel={panel} />;
  return (
    <>
      <Succession agency={family.agency} asOf={asOf} />
      <OwnFigures family={family} asOf={asOf} />
      <OwnWork family={family} asOf={asOf} />
      <OwnLate family={family} asOf={asOf} />
    </>
  );
};
