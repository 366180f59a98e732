import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { searchMatches } from '../../lib/searchText';
import type { LimitChoice } from './useLimits';
import styles from './access.module.css';

interface LimitFieldProps {
  what: 'agencies' | 'areas' | 'fields';
  choices: readonly LimitChoice[];
  /** Null: all of them. */
  value: readonly string[] | null;
  isMissing?: boolean;
  fault: string | undefined;
  onValue: (value: string[] | null) => void;
}
/** From here on one looks for something by typing. */
const SEARCHED = 8;

/** All of a register, or those that are ticked; what was chosen and stands no longer is named all the same. */
export const LimitField = ({ what, choices, value, isMissing = false, fault, onValue }: LimitFieldProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState('');
  const label = t(`access.form.${what}`);
  const gone = (value ?? []).filter((each) => choices.every((choice) => choice.id !== each)).map((each) => ({ id: each, name: each }));
  const all = [...choices, ...gone];
  const shown = all.filter(({ name }) => searchMatches(name, query));
  return (
    <fieldset
      className={styles['limit']}
      data-field={what}
      tabIndex={-1}
      aria-describedby={fault === undefined ? undefined : `${id}-fault`}
    >
      <legend>{label}</legend>
      <div className={styles['which']}>
        <label>
          <input type="radio" name={id} checked={value === null} onChange={() => onValue(null)} />
          {t(`access.form.whole.${what}`)}
        </label>
        <label>
          <input type="radio" name={id} checked={value !== null} onChange={() => onValue([...(value ?? [])])} />
          {t('access.form.some')}
        </label>
      </div>
      {value !== null && (
        <div className={styles['list']}>
          {isMissing && <small role="status">{t('access.form.noRegister')}</small>}
          {all.length > SEARCHED && (
            <input
              type="search"
              aria-label={`${t('access.form.find')}: ${label}`}
              placeholder={t('filter.search')}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
          )}
          <ul>
            {shown.map((choice) => (
              <li key={choice.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={value.includes(choice.id)}
                    onChange={({ target }) =>
                      onValue(target.checked ? [...value, choice.id] : value.filter((other) => other !== choice.id))
                    }
                  />
                  <span lang="vi">{choice.name}</span>
                </label>
              </li>
            ))}
            {shown.length === 0 && <li>{t('access.form.nothingFound')}</li>}
          </ul>
          <small role="status">{t('access.form.chosen', { count: value.length, replace: { count: formatNumber(value.length) } })}</small>
        </div>
      )}
      {fault !== undefined && (
        <span id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </span>
      )}
    </fieldset>
  );
};
