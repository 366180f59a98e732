import { useNavigate, useSearch } from '@tanstack/react-router';
import { MeetingsPanel } from '../features/meetings/list/MeetingsPanel';
import { PathLink } from './PathLink';
import { useOwnSearch } from './useOwnSearch';

/** The meetings of a month; the month and the form of a new one stand in the address. */
export const MeetingsView = () => {
  const { asOf, thang, xem } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const choose = useOwnSearch();
  return (
    <MeetingsPanel
      asOf={asOf ?? null}
      month={thang}
      isCreating={xem === 'moi'}
      onMonth={(month) => choose({ thang: month })}
      onCreating={(isCreating) => choose({ xem: isCreating ? 'moi' : undefined })}
      // A new one has no agenda yet: it is what one goes on with.
      onMade={({ id }) => void navigate({ to: '/hop/$meeting', params: { meeting: id }, search: { xem: 'sua' } })}
      Link={PathLink}
    />
  );
};
