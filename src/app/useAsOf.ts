import { useNavigate, useSearch } from '@tanstack/react-router';

/** The moment looked at (undefined: now), and how to look at another; each change is a step that Back undoes. */
export const useAsOf = () => {
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const go = (moment: string | undefined) =>
    void navigate({ to: '.', search: ({ asOf: _, chot: _frozen, ...old }) => (moment === undefined ? old : { ...old, asOf: moment }) });
  return { asOf, go };
};
