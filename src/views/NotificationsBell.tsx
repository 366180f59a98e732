import { useRouter } from '@tanstack/react-router';
import { Bell } from '../features/notifications/Bell';

/** The bell, joined to the ways of the product. */
export const NotificationsBell = () => {
  const { history } = useRouter();
  return <Bell onFollow={(path) => history.push(path)} />;
};
