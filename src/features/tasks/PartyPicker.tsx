import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import type { TaskParty } from '../../../contract/task';
import { foldText } from '../../lib/searchText';
import styles from './form.module.css';

interface PartyPickerProps {
  legend: string;
  add: string;
  agencies: readonly Agency[];
  parties: readonly TaskParty[];
  onParties: (parties: TaskParty[]) => void;
}

/** Names parties: agencies of the register that still stand, found without accents, or any other unit by its name. */
export const PartyPicker = ({ legend, add, agencies, parties, onParties }: PartyPickerProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState('');
  const standing = agencies.filter(({ successors }) => successors.length === 0);
  const take = (typed: string) => {
    const words = typed.trim();
    if (words === '') return;
    const agency = standing.find((each) => foldText(each.name) === foldText(words));
    const party: TaskParty = { name: agency?.name ?? words, agency: agency?.id ?? null, note: null };
    if (!parties.some((each) => each.name === party.name)) onParties([...parties, party]);
    setName('');
  };
  return (
    <fieldset className={styles['parties']}>
      <legend>{legend}</legend>
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
      <span className={styles['add']}>
        <input
          aria-label={add}
          placeholder={t('tasks.form.pick')}
          list={`${id}-agencies`}
          maxLength={300}
          value={name}
          onChange={({ target: { value } }) => {
            // One chosen from the list is meant; only what is typed waits for its button.
            if (standing.some((each) => each.name === value)) take(value);
            else setName(value);
          }}
          onBlur={() => {
            // Left without pressing the button: a whole name is meant, part of one is still being thought about.
            if (standing.some((each) => foldText(each.name) === foldText(name.trim()))) take(name);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            take(name);
          }}
        />
        <datalist id={`${id}-agencies`}>
          {standing.map((each) => (
            <option key={each.id} value={each.name} />
          ))}
        </datalist>
        <button type="button" aria-disabled={name.trim() === ''} onClick={() => take(name)}>
          {add}
        </button>
      </span>
    </fieldset>
  );
};
