import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchMatches } from '../lib/searchText';
import styles from './SearchList.module.css';

export interface Choice {
  id: string;
  name: string;
  note?: string;
}
interface SearchListProps {
  label: string;
  choices: readonly Choice[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** A long list that one narrows by typing, without accents; arrows move in it and Enter takes, as in the combobox pattern of ARIA. */
export const SearchList = ({ label, choices, chosen, onChoose }: SearchListProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState('');
  const found = choices.filter(({ name }) => searchMatches(name, query));
  const [wanted, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex((each) => each.id === chosen),
    ),
  );
  const active = Math.min(wanted, found.length - 1);
  const activeId = found[active]?.id;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(`${id}-${activeId}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, activeId]);
  return (
    <div className={styles['box']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        // The list opens at the user's own press; the field is what it was opened for.
        autoFocus
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${id}-${found[active].id}` : undefined}
        placeholder={t('filter.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          const taken = found[active];
          if (step !== undefined) setActive(Math.max(0, Math.min(found.length - 1, active + step)));
          else if (event.key === 'Enter' && taken) onChoose(taken.id);
          else return;
          event.preventDefault();
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} className={styles['list']}>
        {found.map((choice, index) => (
          // The keys of a listbox are the field's: its options never take the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            aria-selected={choice.id === chosen}
            data-active={index === active}
            onClick={() => onChoose(choice.id)}
          >
            <span lang="vi">{choice.name}</span> {choice.note !== undefined && <small>{choice.note}</small>}
          </li>
        ))}
      </ul>
      <p role="status" className={styles['count']}>
        {found.length === 0 ? t('filter.noMatch') : t('filter.found', { shown: found.length })}
      </p>
    </div>
  );
};
