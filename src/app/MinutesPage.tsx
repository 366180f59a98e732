import { useParams } from '@tanstack/react-router';
import { MeetingMinutesView } from '../views/MeetingMinutesView';
import { useFigurePages } from './useFigurePages';

/** The minutes of a meeting, with the pages that the navigation knows. */
export const MinutesPage = () => {
  const { meeting } = useParams({ from: '/hop/$meeting/bien-ban' });
  return <MeetingMinutesView id={meeting} pages={useFigurePages()} />;
};
