import { useParams } from '@tanstack/react-router';
import { MeetingView } from '../views/MeetingView';
import { useFigurePages } from './useFigurePages';

/** A meeting, with the pages that the navigation knows. */
export const MeetingPage = () => {
  const { meeting } = useParams({ from: '/hop/$meeting' });
  return <MeetingView id={meeting} pages={useFigurePages()} />;
};
