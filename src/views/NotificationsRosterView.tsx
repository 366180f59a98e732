import { useSearch } from '@tanstack/react-router';
import { RosterPanel } from '../features/notifications/RosterPanel';

export const NotificationsRosterView = () => <RosterPanel asOf={useSearch({ from: '__root__' }).asOf ?? null} />;
