import { useTranslation } from 'react-i18next';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';

/** Stands where the home of an agency would: none is chosen, the register has none such, or it did not come. */
export const NoAgency = ({ agency, panel }: { agency: string | null; panel: PanelState }) => {
  const { t } = useTranslation();
  return (
    <PanelFrame
      heading={t('home.agency')}
      sub=""
      state={panel}
      emptyText={t(agency === null ? 'home.noAgencyChosen' : 'home.unknownAgency')}
    >
      {null}
    </PanelFrame>
  );
};
