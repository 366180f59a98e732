import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import type { TaskParty } from '../../../contract/task';
import { PartyField } from './PartyField';
import styles from './form.module.css';

const WORDS = {
  leads: { legend: 'tasks.sheet.leads', add: 'tasks.form.addLead' },
  coordinating: { legend: 'tasks.sheet.coordinating', add: 'tasks.form.addCoordinating' },
} as const;

interface PartyPickerProps {
  /** As what they are named. */
  as: keyof typeof WORDS;
  /** Agencies, and the committees of communes. */
  agencies: readonly Agency[];
  today: string;
  parties: readonly TaskParty[];
  onParties: (parties: TaskParty[]) => void;
}

const toParty = (chosen: Agency | string): TaskParty =>
  typeof chosen === 'string' ? { name: chosen, agency: null, note: null } : { name: chosen.name, agency: chosen.id, note: null };

/** Names parties: agencies and committees that still stand, found without accents, or any other unit by its name. */
export const PartyPicker = ({ as, agencies, today, parties, onParties }: PartyPickerProps) => {
  const { t } = useTranslation();
  return (
    <fieldset className={styles['parties']}>
      <legend>{t(WORDS[as].legend)}</legend>
      {parties.length > 0 && (
        <ul>
          {parties.map((party) => (
            <li key={party.name}>
              <span lang="vi">{party.name}</span>
              <button
                type="button"
                aria-label={t('tasks.form.remove', { name: party.name })}
                onClick={() => onParties(parties.filter((each) => each !== party))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <PartyField
        label={t(WORDS[as].add)}
        parties={agencies}
        today={today}
        taken={parties.map(({ name }) => name)}
        onTake={(chosen) => {
          const party = toParty(chosen);
          if (!parties.some((each) => each.name === party.name)) onParties([...parties, party]);
        }}
      />
    </fieldset>
  );
};
