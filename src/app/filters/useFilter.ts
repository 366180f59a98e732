import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FilterName } from './pageFilters';

/** One filter as the address has it (undefined: none), and how to change it; each change is a step that Back undoes. */
export const useFilter = (name: FilterName) => {
  const value = useSearch({ from: '__root__' })[name];
  const navigate = useNavigate();
  const choose = (next: string | undefined) =>
    void navigate({
      to: '.',
      resetScroll: false,
      search: ({ [name]: _, figure: _figure, ...old }) => (next === undefined ? old : { ...old, [name]: next }),
    });
  return { value, choose };
};
