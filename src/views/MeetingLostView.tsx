import { useSearch } from '@tanstack/react-router';
import { LostLink } from '../features/meetings/LostLink';
import { PathLink } from './PathLink';

/** Where a link into a meeting that leads nowhere ends. */
export const MeetingLostView = () => {
  const { 'ly-do': reason } = useSearch({ from: '__root__' });
  return <LostLink reason={reason} Link={PathLink} />;
};
