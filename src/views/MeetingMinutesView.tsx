import { useSearch } from '@tanstack/react-router';
import { MinutesPage } from '../features/meetings/minutes/MinutesPage';
import type { Page } from '../features/meetings/slots';
import { useMeetingSlots } from './meetingSlots';

/** The minutes of a meeting, as they are printed. */
export const MeetingMinutesView = ({ id, pages }: { id: string; pages: readonly Page[] }) => {
  const { asOf } = useSearch({ from: '__root__' });
  return <MinutesPage id={id} asOf={asOf ?? null} slots={useMeetingSlots(pages)} />;
};
