import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PanelMessage } from '../ui/PanelMessage';

/** What stands in the room while nothing is shown yet, and for an item without figures. */
export const RoomDoorView = () => {
  const { t } = useTranslation();
  const { 'muc-hop': item } = useSearch({ from: '__root__' });
  return item === undefined ? (
    <PanelMessage title={t('room.entering')} />
  ) : (
    <PanelMessage title={t('room.noFigures')} detail={t('room.noFiguresHint')} />
  );
};
