import { useSearch } from '@tanstack/react-router';
import { MeetingPage } from '../features/meetings/page/MeetingPage';
import type { Page } from '../features/meetings/slots';
import { useMeetingSlots } from './meetingSlots';
import { useOwnSearch } from './useOwnSearch';

/** One meeting; the item spoken of and the form of its agenda stand in the address. */
export const MeetingView = ({ id, pages }: { id: string; pages: readonly Page[] }) => {
  const { asOf, xem, 'muc-hop': item } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const slots = useMeetingSlots(pages);
  return (
    <MeetingPage
      key={id}
      id={id}
      asOf={asOf ?? null}
      item={item}
      isEditing={xem === 'sua'}
      onEditing={(isEditing) => choose({ xem: isEditing ? 'sua' : undefined })}
      slots={slots}
    />
  );
};
