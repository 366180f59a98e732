import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSince } from '../features/home/useSince';
import { rememberRole, type HomeRole } from '../state/homeRole';

const LEADER: HomeRole = { kind: 'leader' };

/** Through whose eyes the home is seen, at which moment and since when changes are told: all of it stands in the address. */
export const useHomeAddress = () => {
  const { asOf, tu, vai, coQuan } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const role: HomeRole = vai === 'co-quan' ? { kind: 'agency', agency: coQuan ?? null } : LEADER;
  const since = useSince(tu, asOf === undefined ? undefined : Date.parse(asOf));
  return {
    asOf: asOf ?? null,
    role,
    since,
    onRole: (next: HomeRole) => {
      rememberRole(next);
      void navigate({
        to: '.',
        resetScroll: false,
        search: ({ vai: _role, coQuan: _agency, figure: _figure, ...old }) =>
          next.kind === 'leader'
            ? { ...old, vai: 'lanh-dao' }
            : { ...old, vai: 'co-quan', ...(next.agency === null ? {} : { coQuan: next.agency }) },
      });
    },
    onSince: (chosen: string | undefined) =>
      void navigate({ to: '.', resetScroll: false, search: ({ tu: _, ...old }) => (chosen === undefined ? old : { ...old, tu: chosen }) }),
  };
};
