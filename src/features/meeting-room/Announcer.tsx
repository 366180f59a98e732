import { useTranslation } from 'react-i18next';
import type { MeetingRoom } from './useMeetingRoom';

/** Says to who does not see it which item is on screen, who leads and how this page stands to that. */
export const Announcer = ({ room: { item, index, presenter, standing } }: { room: MeetingRoom }) => {
  const { t } = useTranslation();
  const leader =
    standing === 'leader-lost' ? t('room.said.lost') : presenter ? t('room.said.leader', { name: presenter.name }) : t('room.said.nobody');
  const own = standing === 'apart' ? t('room.said.apart') : standing === 'following' ? t('room.said.following') : '';
  return (
    <>
      <p className="visually-hidden" role="status" lang="vi">
        {item ? t('room.said.item', { n: index + 1, title: item.title }) : ''}
      </p>
      <p className="visually-hidden" role="status" lang="vi">
        {standing === 'over' || standing === 'entering' ? '' : `${leader}. ${own}`}
      </p>
    </>
  );
};
