import { useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { GROUPS } from '../features/notifications/model';
import { NotificationsPanel } from '../features/notifications/NotificationsPanel';

/** The group that is shown is in the address, and so is the notification that a message from outside led to (`#tb-17`). */
export const NotificationsView = () => {
  const { asOf, group } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const { history } = useRouter();
  const focused = useLocation({ select: ({ hash }) => hash });
  return (
    <NotificationsPanel
      asOf={asOf ?? null}
      group={GROUPS.find((each) => each === group) ?? 'all'}
      focused={focused === '' ? undefined : focused}
      onGroup={(wanted) =>
        void navigate({
          to: '.',
          search: ({ group: _, ...old }) => (wanted === 'all' ? old : { ...old, group: wanted }),
          resetScroll: false,
        })
      }
      onFollow={(path) => history.push(path)}
    />
  );
};
