import { useTranslation } from 'react-i18next';
import { ROLE_IDS } from '../../../../contract/access/roles';
import { FilterForm } from '../../../ui/FilterForm';
import { NO_FILTER, PERSON_STATES, type PersonFilter } from './model';

interface PersonFiltersProps {
  filter: PersonFilter;
  onFilter: (filter: PersonFilter) => void;
  /** How many are left of how many, in words. */
  shown: string;
}

/** What narrows the list of persons. */
export const PersonFilters = ({ filter, onFilter, shown }: PersonFiltersProps) => {
  const { t } = useTranslation();
  const { query, role, state } = filter;
  const inForce = Number(role !== null) + Number(state !== null);
  const roles = [...ROLE_IDS, 'none'] as const;
  return (
    <FilterForm
      label={t('access.persons.filter')}
      searchLabel={t('access.persons.search')}
      hint={t('access.persons.searchHint')}
      query={query}
      onQuery={(next) => onFilter({ ...filter, query: next })}
      inForce={inForce}
      shown={shown}
      onClear={inForce > 0 || query !== '' ? () => onFilter(NO_FILTER) : null}
    >
      <label>
        {t('access.persons.role')}{' '}
        <select
          value={role ?? ''}
          onChange={({ target }) => onFilter({ ...filter, role: roles.find((each) => each === target.value) ?? null })}
        >
          <option value="">{t('access.persons.anyRole')}</option>
          {ROLE_IDS.map((each) => (
            <option key={each} value={each}>
              {t(`roles.name.${each}`)}
            </option>
          ))}
          <option value="none">{t('access.persons.noRole')}</option>
        </select>
      </label>
      <label>
        {t('access.persons.state')}{' '}
        <select
          value={state ?? ''}
          onChange={({ target }) => onFilter({ ...filter, state: PERSON_STATES.find((each) => each === target.value) ?? null })}
        >
          <option value="">{t('access.persons.anyState')}</option>
          {PERSON_STATES.map((each) => (
            <option key={each} value={each}>
              {t(`access.persons.states.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </FilterForm>
  );
};
