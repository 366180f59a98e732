import { useNavigate, useSearch } from '@tanstack/react-router';
import { ConfirmationsPanel } from '../features/confirmation/ConfirmationsPanel';
import { FIGURE_PREFIX, QUEUES } from '../features/confirmation/listModel';

/** The queue and the agency are in the address; without them, what waits of every agency. */
export const ConfirmationsView = () => {
  const { asOf, group, agency, figure } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  return (
    <ConfirmationsPanel
      asOf={asOf ?? null}
      queue={QUEUES.find((each) => each === group) ?? 'waiting'}
      agency={agency}
      open={figure?.startsWith(FIGURE_PREFIX) ? figure.slice(FIGURE_PREFIX.length) : undefined}
      onQueue={(queue) => void navigate({ to: '.', search: (old) => ({ ...old, group: queue }), resetScroll: false })}
      onAgency={(wanted) =>
        void navigate({
          to: '.',
          search: ({ agency: _, ...old }) => (wanted === undefined ? old : { ...old, agency: wanted }),
          resetScroll: false,
        })
      }
    />
  );
};
