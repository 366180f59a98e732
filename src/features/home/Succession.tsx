import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { Go } from './Go';
import { useToday } from './useToday';

/** Of an agency that stands no longer: who took its work over, each a press away. */
export const Succession = ({ agency, asOf }: { agency: Agency; asOf: string | null }) => {
  const { t } = useTranslation();
  const today = useToday(asOf === null ? undefined : Date.parse(asOf));
  const { name, successors } = agency;
  if (standsOn(agency, today) || successors.length === 0) return null;
  return (
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
  );
};
