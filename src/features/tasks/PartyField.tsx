import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { namedParty, partyChoices } from './partyChoices';
import styles from './form.module.css';

interface PartyFieldProps {
  label: string;
  parties: readonly Agency[];
  today: string;
  /** Names that are chosen already. */
  taken: readonly string[];
  /** A party of the register, or words that name another. */
  onTake: (party: Agency | string) => void;
}
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Finds a party by typing, without accents; arrows move in what is found and Enter takes, as in the combobox pattern of ARIA. */
export const PartyField = ({ label, parties, today, taken, onTake }: PartyFieldProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const words = typed.trim();
  const { offered, rest } = words === '' ? { offered: [], rest: 0 } : partyChoices(parties, today, words, taken);
  const close = () => {
    setTyped('');
    setActive(-1);
  };
  const take = (party: Agency | string) => {
    onTake(party);
    close();
  };
  const takeTyped = () => {
    if (words !== '') take(offered[active] ?? namedParty(parties, today, words) ?? words);
  };
  return (
    <span className={styles['add']}>
      <input
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={offered[active] ? `${id}-${active}` : undefined}
        placeholder={t('tasks.form.pick')}
        maxLength={300}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(-1);
        }}
        onBlur={() => {
          // Left without pressing anything: a whole name is meant, part of one is still being thought about.
          const named = words === '' ? undefined : namedParty(parties, today, words);
          if (named) take(named);
        }}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (step !== undefined && offered.length > 0) setActive((active + step + offered.length) % offered.length);
          else if (event.key === 'Enter') takeTyped();
          else if (event.key === 'Escape' && words !== '') close();
          else return;
          event.preventDefault();
        }}
      />
      <button type="button" aria-disabled={words === ''} onClick={takeTyped}>
        {label}
      </button>
      <ul id={`${id}-list`} role="listbox" aria-label={label} className={styles['offered']} hidden={offered.length === 0}>
        {offered.map((party, index) => (
          // The keys of a listbox are the field's: its options never take the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={party.id}
            id={`${id}-${index}`}
            role="option"
            lang="vi"
            aria-selected={index === active}
            // Before the field loses the focus, and what was typed with it.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(party)}
          >
            {party.name}
          </li>
        ))}
      </ul>
      <small role="status">
        {rest > 0 ? t('tasks.form.foundMore', { count: rest }) : offered.length > 0 && t('tasks.form.found', { count: offered.length })}
      </small>
    </span>
  );
};
