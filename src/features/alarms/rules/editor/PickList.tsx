import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format';
import { searchMatches } from '../../../../lib/searchText';
import type { Picked } from './pickable';
import styles from './pick.module.css';

interface PickListProps {
  /** As faults name it. */
  field: string;
  label: string;
  choices: readonly Picked[];
  chosen: readonly string[];
  /** Of a single choice the one that was pressed. */
  onChosen: (ids: string[]) => void;
  single?: boolean;
  /** What is said of what was chosen and is not among the choices. */
  goneText: string;
  fault: string | undefined;
}
/** From here on one looks for something by typing. */
const SEARCHED = 8;

/** Things of a register to tick, narrowed by typing without accents; what was chosen and is no longer there is named all the same. */
export const PickList = ({ field, label, choices, chosen, onChosen, single = false, goneText, fault }: PickListProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState('');
  const gone = chosen
    .filter((each) => choices.every((choice) => choice.id !== each))
    .map((each) => ({ id: each, name: each, note: goneText }));
  const all = [...choices, ...gone];
  const shown = all.filter(({ id: each, name }) => searchMatches(`${name} ${each}`, query));
  const toggle = (each: string, isOn: boolean) => {
    if (single) onChosen([each]);
    else onChosen(isOn ? [...chosen, each] : chosen.filter((other) => other !== each));
  };
  return (
    <div
      className={styles['list']}
      role={single ? 'radiogroup' : 'group'}
      aria-label={label}
      aria-describedby={fault === undefined ? undefined : `${id}-fault`}
    >
      {all.length > SEARCHED && (
        <input
          type="search"
          aria-label={`${label}: ${t('alarmRules.form.search')}`}
          placeholder={t('alarmRules.form.search')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      <ul data-field={field} tabIndex={-1}>
        {shown.map(({ id: each, name, note }) => (
          <li key={each}>
            <label>
              <input
                type={single ? 'radio' : 'checkbox'}
                name={single ? id : undefined}
                checked={chosen.includes(each)}
                onChange={({ target }) => toggle(each, target.checked)}
              />
              <span lang="vi">{name}</span>
              {note !== undefined && <small>{note}</small>}
            </label>
          </li>
        ))}
        {shown.length === 0 && <li>{t('alarmRules.form.nothingFound')}</li>}
      </ul>
      {!single && chosen.length > 0 && <small role="status">{t('alarmRules.form.chosen', { number: formatNumber(chosen.length) })}</small>}
      {fault !== undefined && (
        <small id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </small>
      )}
    </div>
  );
};
