import { useNavigate, useSearch } from '@tanstack/react-router';
import { DigitalPanel } from '../features/digital/DigitalPanel';

export const DigitalView = () => {
  const { asOf, group, set, t, agency, ind } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const onGroup = (code: string | undefined) =>
    void navigate({ to: '.', search: ({ group: _, ...old }) => (code === undefined ? old : { ...old, group: code }), resetScroll: false });
  const onSet = (id: string | undefined) =>
    void navigate({
      to: '.',
      search: ({ set: _set, group: _group, figure: _figure, ...old }) => (id === undefined ? old : { ...old, set: id }),
    });
  return (
    <DigitalPanel asOf={asOf ?? null} set={set} group={group} period={t} agency={agency} marked={ind} onGroup={onGroup} onSet={onSet} />
  );
};
