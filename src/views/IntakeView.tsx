import { useNavigate, useSearch } from '@tanstack/react-router';
import { IntakePanel } from '../features/intake/IntakePanel';

const ALL = 'all';

/** The group of rows shown is in the address: those still open, or all. */
export const IntakeView = () => {
  const { asOf, group } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  return (
    <IntakePanel
      asOf={asOf ?? null}
      shown={group === ALL ? 'all' : 'open'}
      onShown={(shown) =>
        void navigate({ to: '.', search: ({ group: _, ...old }) => (shown === 'all' ? { ...old, group: ALL } : old), resetScroll: false })
      }
    />
  );
};
