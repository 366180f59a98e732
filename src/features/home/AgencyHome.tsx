import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { taskParties } from '../../../contract/rules/taskParties';
import { PanelFrame } from '../../ui/PanelFrame';
import { familyOf } from './agencyModel';
import { OwnFigures } from './OwnFigures';
import { OwnLate } from './OwnLate';
import { OwnWork } from './OwnWork';
import { Go } from './Go';
import { useHomeFeed } from './useHomeFeed';
import { useToday } from './useToday';

const nothing = {};

/** The home of one agency, with what it took over from those before it; null: none is chosen yet. */
export const AgencyHome = ({ agency, asOf }: { agency: string | null; asOf: string | null }) => {
  const { t } = useTranslation();
  const today = useToday(asOf === null ? undefined : Date.parse(asOf));
  const registers = useHomeFeed(FEEDS.registers, nothing, asOf);
  const family = registers.body && agency !== null ? familyOf(taskParties(registers.body.agencies, registers.body.areas), agency) : null;
  if (!family) {
    const text = t(agency === null ? 'home.noAgencyChosen' : 'home.unknownAgency');
    const isThere = registers.body !== undefined || agency === null;
    return (
      <PanelFrame heading={t('home.agency')} sub="" state={isThere ? { kind: 'empty' } : registers.panel} emptyText={text}>
        {null}
      </PanelFrame>
    );
  }
  const { name, successors } = family.agency;
  return (
    <>
      {!standsOn(family.agency, today) && successors.length > 0 && (
        <p role="note">
          {t('home.agencyEnded', { name })}{' '}
          {successors.map((each, index) => (
            <span key={each.id}>
              {index > 0 && ', '}
              <Go place={{ kind: 'agency', agency: each.id }}>{each.name}</Go>
            </span>
          ))}
          .
        </p>
      )}
      <OwnFigures family={family} asOf={asOf} />
      <OwnWork family={family} asOf={asOf} />
      <OwnLate family={family} asOf={asOf} />
    </>
  );
};
