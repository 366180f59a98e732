import { useLocation, useSearch } from '@tanstack/react-router';
import { AsOfControl } from '../AsOfControl';
import { FilterControl } from './FilterControl';
import { FILTERS, filtersOf } from './pageFilters';

/** The filters that the open page obeys, those in force elsewhere, and the moment looked at. */
export const FilterBar = () => {
  const obeyed = useLocation({ select: ({ pathname }) => filtersOf(pathname) });
  const search = useSearch({ from: '__root__' });
  return (
    <>
      {FILTERS.filter((name) => obeyed.includes(name) || search[name] !== undefined).map((name) => (
        <FilterControl key={name} name={name} idle={!obeyed.includes(name)} />
      ))}
      <AsOfControl />
    </>
  );
};
