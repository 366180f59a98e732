import { useNavigate, useSearch } from '@tanstack/react-router';
import { DigitalPanel } from '../features/digital/DigitalPanel';

export const DigitalView = () => {
  const { asOf, group } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const onGroup = (code: string | undefined) =>
    void navigate({ to: '.', search: ({ group: _, ...old }) => (code === undefined ? old : { ...old, group: code }), resetScroll: false });
  return <DigitalPanel asOf={asOf ?? null} group={group} onGroup={onGroup} />;
};
